/**
 * What a driver can expect of an EVSE, derived from the last that is known of it. Pure: plain Java, time passed in.
 */
@NullMarked
package io.wattbus.availability.status;

import org.jspecify.annotations.NullMarked;

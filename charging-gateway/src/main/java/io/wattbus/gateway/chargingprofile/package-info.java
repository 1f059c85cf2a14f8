/** The charging profiles that stations were set, and the schedule that is to be expected of them. */
@NullMarked
package io.wattbus.gateway.chargingprofile;

import org.jspecify.annotations.NullMarked;

/** Tests of what stations report. */
@NullMarked
package io.wattbus.gateway.station;

import org.jspecify.annotations.NullMarked;

/** Tests of how samples are read. */
@NullMarked
package io.wattbus.gateway.meter;

import org.jspecify.annotations.NullMarked;

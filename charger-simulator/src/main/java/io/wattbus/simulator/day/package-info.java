/** A random day at the stations, decided purely: the same seed and fleet give the same day. */
@NullMarked
package io.wattbus.simulator.day;

import org.jspecify.annotations.NullMarked;

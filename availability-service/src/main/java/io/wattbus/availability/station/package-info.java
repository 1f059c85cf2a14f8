/** Stations as they are now: what was told of them, kept in Redis, and the status that follows, published for others. */
@NullMarked
package io.wattbus.availability.station;

import org.jspecify.annotations.NullMarked;

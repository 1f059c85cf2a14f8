/** Stations: one document each, out of locations, station events and EVSE status. */
@NullMarked
package io.wattbus.search.station;

import org.jspecify.annotations.NullMarked;

/** One simulated charging station that speaks OCPP 1.6J and keeps its own account of what it did. */
@NullMarked
package io.wattbus.simulator.station;

import org.jspecify.annotations.NullMarked;

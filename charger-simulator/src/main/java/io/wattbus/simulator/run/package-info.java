/** Runs a fleet of simulated stations through its days. */
@NullMarked
package io.wattbus.simulator.run;

import org.jspecify.annotations.NullMarked;

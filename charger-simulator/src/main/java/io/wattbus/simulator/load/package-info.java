/** What traffic costs: counts, latencies, and meter values at a chosen pace. */
@NullMarked
package io.wattbus.simulator.load;

import org.jspecify.annotations.NullMarked;

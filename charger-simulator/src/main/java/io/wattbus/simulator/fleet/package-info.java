/** Who there is: a fleet of stations, their locations and tokens, the same for everyone who names its size. */
@NullMarked
package io.wattbus.simulator.fleet;

import org.jspecify.annotations.NullMarked;

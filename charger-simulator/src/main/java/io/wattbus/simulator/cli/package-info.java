/** The command line. */
@NullMarked
package io.wattbus.simulator.cli;

import org.jspecify.annotations.NullMarked;

/** Makes a fleet known to the platform over its REST interfaces. */
@NullMarked
package io.wattbus.simulator.provisioning;

import org.jspecify.annotations.NullMarked;

/** WebSocket connections of thousands of stations over one shared client. */
@NullMarked
package io.wattbus.simulator.wire;

import org.jspecify.annotations.NullMarked;

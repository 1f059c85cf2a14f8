/** OCPP-J framing: how calls and their answers are written on a WebSocket. */
@NullMarked
package io.wattbus.simulator.rpc;

import org.jspecify.annotations.NullMarked;

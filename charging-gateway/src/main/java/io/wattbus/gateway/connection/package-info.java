/** The listener that chargers connect to: handshakes, sockets, and the frames that go over them in order. */
@NullMarked
package io.wattbus.gateway.connection;

import org.jspecify.annotations.NullMarked;

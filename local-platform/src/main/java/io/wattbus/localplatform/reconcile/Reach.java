package io.wattbus.localplatform.reconcile;

import io.wattbus.localplatform.process.StartFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** Whether somebody listens, before clients with more patience than people are asked to connect. */
final class Reach {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Reach() {}

    /**
     * Looks whether {@code part} listens at {@code address}.
     *
     * @throws StartFailure if it does not
     */
    static void require(String part, URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), (int) PATIENCE.toMillis());
        } catch (IOException e) {
            throw new StartFailure(
                    "%s cannot be reached at %s:%d; is the platform up?"
                            .formatted(part, address.getHost(), address.getPort()),
                    e);
        }
    }
}

package io.wattbus.localplatform.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports on which nothing listens at the moment, below those that the system gives to outgoing connections. */
public final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private FreePorts() {}

    /** A free port after which another is free. */
    public static int pair() {
        return candidates()
                .filter(port -> isFree(port) && isFree(port + 1))
                .findFirst()
                .orElseThrow(() -> new StartFailure("No two free ports in a row: too much runs on this machine"));
    }

    /** A free port. */
    public static int one() {
        return candidates()
                .filter(FreePorts::isFree)
                .findFirst()
                .orElseThrow(() -> new StartFailure("No free port: too much runs on this machine"));
    }

    /** Whether something could listen on {@code port}, on all addresses of this machine. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static IntStream candidates() {
        return ThreadLocalRandom.current().ints(ATTEMPTS, FIRST, LAST);
    }
}

package io.wattbus.gateway.connection;

import static org.awaitility.Awaitility.await;

import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Very many stations that come at once, and come back when they are turned away or hung up on. */
final class StormStations implements AutoCloseable {

    private static final String BOOT =
            "[2,\"b\",\"BootNotification\",{\"chargePointVendor\":\"Storm\",\"chargePointModel\":\"One\"}]";

    private final int port;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param port where they connect */
    StormStations(int port) {
        this.port = port;
    }

    /** What each of {@code items} gives, all at once. */
    <I, O> List<O> all(List<I> items, Function<I, O> step) {
        List<CompletableFuture<O>> begun = items.stream()
                .map(item -> CompletableFuture.supplyAsync(() -> step.apply(item), threads))
                .toList();
        return begun.stream().map(CompletableFuture::join).toList();
    }

    /** As a station does: where it is hung up on, it comes back. */
    String boot(String id) {
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> tryToBoot(id), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> tryToBoot(String id) throws InterruptedException {
        try (TestStation station = connect(id)) {
            try {
                return Optional.of(station.ask(BOOT));
            } catch (AssertionError | CompletionException unanswered) {
                if (!station.closeCode.isDone()) {
                    throw unanswered;
                }
                return Optional.empty();
            }
        }
    }

    static String ask(TestStation station, String call) {
        try {
            return station.ask(call);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a station does that is told to come later. */
    TestStation connect(String id) {
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> tryToConnect(id), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<TestStation> tryToConnect(String id) {
        try {
            return Optional.of(TestStation.connect(port, id, null, "ocpp1.6"));
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused
                    && isTemporary(refused.getResponse().statusCode())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    int refusal(String id) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> TestStation.refusal(port, id, null, "ocpp1.6").statusCode(),
                        status -> !isTemporary(status));
    }

    private static boolean isTemporary(int status) {
        return status == 429 || status == 503;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

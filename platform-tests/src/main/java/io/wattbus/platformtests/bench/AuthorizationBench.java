package io.wattbus.platformtests.bench;

import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Messages;
import io.wattbus.platformtests.harness.Rest;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.Tenant;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/**
 * From an Authorize on the socket to its answer, which the gateway decides alone: with few tokens, while a great many are
 * imported, and with those.
 */
final class AuthorizationBench {

    private static final int GROUPS = 20_000;
    private static final long PROGRESS_MS = 5_000;

    private final RunningPlatform platform;
    private final Workload workload;
    private final Path tokens;
    private final List<Figure> figures = new ArrayList<>();

    /** @param directory takes the file of tokens */
    AuthorizationBench(RunningPlatform platform, Workload workload, Path directory) {
        this.platform = platform;
        this.workload = workload;
        this.tokens = directory.resolve("tokens.ndjson");
    }

    /** Runs the workload and gives what it measured. */
    List<Figure> run() throws IOException {
        Tenant tenant = Tenant.provision(platform);
        String card = tenant.idToken();
        Charger charger = tenant.connect(tenant.station()).boot();
        measure("warm-up", charger, workload.number("warm-up.calls"), _ -> card);
        figures.add(measure("Authorize → its answer, few tokens", charger, workload.number("calls"), _ -> card));
        figures.add(importing(tenant.gateway(), charger, card));
        Random random = new Random(1);
        int imported = workload.number("import.tokens");
        figures.add(measure(
                "Authorize → its answer, %,d tokens".formatted(imported),
                charger,
                workload.number("calls"),
                _ -> uid(random.nextInt(imported))));
        return figures;
    }

    private interface Cards {
        String at(int call);
    }

    private Measurement measure(String name, Charger charger, int calls, Cards cards) {
        Measurement measurement = measurement(name);
        for (int call = 0; call < calls; call++) {
            authorize(charger, cards.at(call), measurement);
        }
        return measurement;
    }

    private Measurement importing(Rest gateway, Charger charger, String card) throws IOException {
        int count = workload.number("import.tokens");
        write(count);
        System.out.printf("Importing %,d tokens%n", count);
        long begin = System.nanoTime();
        CompletableFuture<String> received = CompletableFuture.supplyAsync(
                () -> gateway.upload("/api/v1/id-tokens/imports", "application/x-ndjson", tokens)
                        .expectSuccess()
                        .json()
                        .required("importId")
                        .asString());
        Measurement meanwhile = measurement("Authorize → its answer, during the import");
        authorizeUntil(charger, card, meanwhile, received::isDone);
        String id = received.join();
        figures.add(Quantity.of("import: received after", seconds(begin), "s"));
        JsonNode state = state(gateway, id);
        while (!state.required("state").asString().equals("DONE")) {
            long next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PROGRESS_MS);
            authorizeUntil(charger, card, meanwhile, () -> System.nanoTime() > next);
            state = state(gateway, id);
            System.out.printf(
                    "%,d of %,d dealt with%n", state.required("processed").asLong(), count);
        }
        double seconds = seconds(begin);
        figures.add(Quantity.of("import: dealt with after", seconds, "s"));
        figures.add(Quantity.of("import: rate", count / seconds, "tokens/s"));
        figures.add(Quantity.count("import: created", state.required("created").asLong(), "tokens")
                .atLeast(count));
        return meanwhile;
    }

    private void authorizeUntil(Charger charger, String card, Measurement measurement, BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            authorize(charger, card, measurement);
            pause(workload.millis("import.call-interval"));
        }
    }

    private static void authorize(Charger charger, String card, Measurement measurement) {
        long begin = System.nanoTime();
        JsonNode answer = Charger.accepted(charger.call("Authorize", Messages.authorize(card)));
        measurement.add(System.nanoTime() - begin);
        String status = answer.at("/idTagInfo/status").asString();
        if (!status.equals("Accepted")) {
            throw new IllegalStateException("A token that may charge is " + status);
        }
    }

    private static JsonNode state(Rest gateway, String id) {
        return gateway.get("/api/v1/id-tokens/imports/" + id).expectSuccess().json();
    }

    private void write(int count) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(tokens)) {
            for (int number = 0; number < count; number++) {
                writer.write("""
                        {"type": "ISO14443", "uid": "%s", "contractId": "FI-BEN-C%08d", "groupId": "G%05d"}
                        """.formatted(uid(number), number, number % GROUPS));
            }
        }
    }

    private static String uid(int number) {
        return String.format(Locale.ROOT, "%014X", 0x04A2_0000_0000_00L + number * 7_919L);
    }

    private Measurement measurement(String name) {
        return new Measurement(name, Optional.of(workload.millis("target.local-decision")));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}

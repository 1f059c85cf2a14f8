package io.wattbus.platformtests.bench;

import static io.wattbus.schemas.Topics.CHARGE_DETAIL_RECORDS;
import static io.wattbus.schemas.Topics.CHARGING_SESSIONS;

import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Messages;
import io.wattbus.platformtests.harness.Recorded;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.schemas.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Sessions one after the other on a platform at rest: how long from the frame on the socket to the record that a plain
 * consumer has read, and to the charge detail record.
 */
final class LatencyBench {

    private static final int CONNECTOR = 1;
    private static final long ENERGY_WH = 12_345;
    private static final long PATIENCE_S = 30;
    private static final String TARIFF = """
            {"price_components": [{"type": "FLAT", "price": 0.50, "vat": 25.5, "step_size": 1},
                                  {"type": "ENERGY", "price": 0.30, "vat": 25.5, "step_size": 1},
                                  {"type": "TIME", "price": 1.20, "vat": 25.5, "step_size": 1}]}""";

    private final RunningPlatform platform;
    private final Workload workload;
    private final Measurement toTopic = new Measurement("frame → charging-sessions", Optional.empty());
    private final Measurement startAnswered = new Measurement("StartTransaction → its answer", Optional.empty());
    private final Measurement stopAnswered = new Measurement("StopTransaction → its answer", Optional.empty());
    private final Measurement toCdr;

    /** A station, connected, and the token that is used at it. */
    private record Post(String stationId, String idToken, Charger charger) {}

    LatencyBench(RunningPlatform platform, Workload workload) {
        this.platform = platform;
        this.workload = workload;
        this.toCdr = new Measurement(
                "session end → charge-detail-records", Optional.of(workload.millis("target.session-end-to-cdr")));
    }

    /** Runs the workload and gives what it measured. */
    List<Measurement> run() {
        Tenant tenant = Tenant.provision(platform);
        tenant.tariff(TARIFF);
        List<Post> posts = Stream.generate(() -> post(tenant))
                .limit(workload.number("stations"))
                .toList();
        LatencyBench warmUp = new LatencyBench(platform, workload);
        for (int session = 0; session < workload.number("warm-up.sessions"); session++) {
            warmUp.charge(posts.get(session % posts.size()));
        }
        for (int session = 0; session < workload.number("sessions"); session++) {
            charge(posts.get(session % posts.size()));
        }
        return List.of(toTopic, toCdr, startAnswered, stopAnswered);
    }

    private static Post post(Tenant tenant) {
        StationAccess station = tenant.station();
        return new Post(
                station.stationId(), tenant.idToken(), tenant.connect(station).boot());
    }

    private void charge(Post post) {
        CompletableFuture<Recorded> startRead = next(CHARGING_SESSIONS, post.stationId());
        long startSent = System.nanoTime();
        int transaction = post.charger().start(CONNECTOR, post.idToken(), Instant.now(), 0);
        startAnswered.add(System.nanoTime() - startSent);
        Recorded start = join(startRead);
        toTopic.add(start.seenAtNanos() - startSent);
        String sessionId = platform.journal()
                .value(CHARGING_SESSIONS, start)
                .getSessionId()
                .toString();

        CompletableFuture<Recorded> endRead = next(CHARGING_SESSIONS, post.stationId());
        CompletableFuture<Recorded> cdrRead = next(CHARGE_DETAIL_RECORDS, sessionId);
        String stop = Messages.stop(transaction, Instant.now(), ENERGY_WH);
        long stopSent = System.nanoTime();
        Charger.accepted(post.charger().call("StopTransaction", stop));
        stopAnswered.add(System.nanoTime() - stopSent);
        toTopic.add(join(endRead).seenAtNanos() - stopSent);
        toCdr.add(join(cdrRead).seenAtNanos() - stopSent);
    }

    private CompletableFuture<Recorded> next(Topic<?> topic, String key) {
        return platform.journal()
                .next(record ->
                        record.topic().equals(topic.name()) && record.key().equals(key));
    }

    private static Recorded join(CompletableFuture<Recorded> record) {
        return record.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    }
}

package io.wattbus.platformtests.bench;

import static io.wattbus.schemas.Topics.CHARGING_SESSIONS;
import static io.wattbus.schemas.Topics.FRAUD_DECISIONS;

import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Partner;
import io.wattbus.platformtests.harness.Recorded;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * How long from the charger's frame until each of the five subscribers shows it, on a platform at rest: one session
 * after the other, and only one API is looked at while its figure is taken. Search shows nothing before its index is
 * refreshed; so that this does not take hours, a few stations charge side by side there. Each session ends with more
 * energy than its connector can deliver in the time, so that the fraud checks decide.
 */
final class EffectsBench {

    private static final int CONNECTOR = 1;
    private static final long IMPOSSIBLE_WH = 50_000;
    private static final long PATIENCE_S = 60;
    private static final String PARTY = "SE*EMP";
    private static final String TARIFF = """
            {"price_components": [{"type": "ENERGY", "price": 0.30, "vat": 25.5, "step_size": 1}]}""";

    private final RunningPlatform platform;
    private final Workload workload;
    private final Tenant tenant;
    private final Map<String, Long> startsAtRest = new ConcurrentHashMap<>();
    private final Measurement toPartner = new Measurement("start → session at the partner", Optional.empty());
    private final Measurement toDecision =
            new Measurement("end → fraud decision on its topic", Optional.of(Duration.ofMillis(500)));

    /** A station, connected, and the token that is used at it. */
    private record Post(String stationId, String evseUid, String idToken, Charger charger) {}

    EffectsBench(RunningPlatform platform, Workload workload) {
        this.platform = platform;
        this.workload = workload;
        this.tenant = Tenant.provision(platform);
    }

    /** Runs the workload and gives what it measured. */
    List<Figure> run() {
        tenant.tariff(TARIFF);
        List<Figure> figures = new ArrayList<>();
        try (Partner partner = Partner.registered(tenant, PARTY)) {
            List<Post> posts = Stream.generate(this::post)
                    .limit(workload.number("search.stations"))
                    .toList();
            figures.add(measure(Sight.APP, posts.subList(0, 1)));
            figures.add(measure(Sight.BILL, posts.subList(0, 1)));
            figures.add(measure(Sight.SEARCH, posts));
            partner.told().forEach(this::toldPartner);
        }
        figures.add(toPartner);
        figures.add(toDecision);
        return figures;
    }

    private Post post() {
        StationAccess station = tenant.station();
        String evseUid = tenant.gateway()
                .get("/api/v1/stations/" + station.stationId())
                .expectSuccess()
                .text("/evses/0/evseUid");
        Charger charger = tenant.connect(station).boot();
        return new Post(station.stationId(), evseUid, tenant.idTokenOf(PARTY), charger);
    }

    private Measurement measure(Sight sight, List<Post> posts) {
        Measurement measurement = sight.measurement();
        AtomicInteger left = new AtomicInteger(workload.number("warm-up.sessions") + workload.number("sessions"));
        try (Watch<String> watch = sight.watch(tenant)) {
            CompletableFuture.allOf(posts.stream()
                            .map(post -> CompletableFuture.runAsync(
                                    () -> charge(post, sight, watch, left, measurement), Thread::startVirtualThread))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        }
        return measurement;
    }

    private void charge(Post post, Sight sight, Watch<String> watch, AtomicInteger left, Measurement measurement) {
        for (int number = left.getAndDecrement(); number > 0; number = left.getAndDecrement()) {
            boolean measured = number <= workload.number("sessions");
            charge(post, sight, watch, measured ? Optional.of(measurement) : Optional.empty());
        }
    }

    private void charge(Post post, Sight sight, Watch<String> watch, Optional<Measurement> measurement) {
        CompletableFuture<Recorded> startRead = next(CHARGING_SESSIONS, post.stationId());
        long sent = System.nanoTime();
        int transaction = post.charger().start(CONNECTOR, post.idToken(), Instant.now(), 0);
        ChargingSessionEvent start = platform.journal().value(CHARGING_SESSIONS, join(startRead));
        String session = start.getSessionId().toString();
        long seen = join(watch.when(body -> sight.shows(post.evseUid(), session, body)));

        CompletableFuture<Recorded> decided = next(FRAUD_DECISIONS, session);
        long ended = System.nanoTime();
        post.charger().stop(transaction, Instant.now(), IMPOSSIBLE_WH);
        long decidedAt = join(decided).seenAtNanos();
        join(watch.when(body -> !sight.shows(post.evseUid(), session, body)));
        measurement.ifPresent(it -> {
            it.add(seen - sent);
            if (sight != Sight.SEARCH) {
                toDecision.add(decidedAt - ended);
                startsAtRest.put(session, sent);
            }
        });
    }

    /** The first push of a session counts. */
    private void toldPartner(Partner.Told push) {
        String session = push.path().substring(push.path().lastIndexOf('/') + 1);
        Optional.ofNullable(startsAtRest.remove(session)).ifPresent(sent -> toPartner.add(push.seenAtNanos() - sent));
    }

    private CompletableFuture<Recorded> next(Topic<?> topic, String key) {
        return platform.journal()
                .next(record ->
                        record.topic().equals(topic.name()) && record.key().equals(key));
    }

    private static <T> T join(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    }
}

package io.wattbus.platformtests.bench;

import static io.wattbus.schemas.Topics.CHARGING_SESSIONS;
import static io.wattbus.schemas.Topics.FRAUD_DECISIONS;

import io.wattbus.localplatform.services.Service;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A few stations on a platform at rest: how long from the charger's frame until each of the five subscribers shows it.
 * What has no push is looked at every few milliseconds. Each session ends with more energy than its connector can
 * deliver in the time, so that the fraud checks decide.
 */
final class EffectsBench {

    private static final int CONNECTOR = 1;
    private static final long IMPOSSIBLE_WH = 50_000;
    private static final long PATIENCE_S = 60;
    private static final String STATUS = "\"status\":\"";
    private static final String PARTY = "SE*EMP";
    private static final String TARIFF = """
            {"price_components": [{"type": "ENERGY", "price": 0.30, "vat": 25.5, "step_size": 1}]}""";

    private final RunningPlatform platform;
    private final LatencyWorkload workload;
    private final Tenant tenant;
    private final Measurement toApp = new Measurement("start → availability API", Optional.of(Duration.ofSeconds(1)));
    private final Measurement toBill = new Measurement("start → running bill", Optional.empty());
    private final Measurement toPartner = new Measurement("start → session at the partner", Optional.empty());
    private final Measurement toSearch = new Measurement("start → found by search", Optional.empty());
    private final Measurement toDecision = new Measurement("end → fraud decision on its topic", Optional.empty());
    private final AtomicInteger left;

    /** What is looked at. */
    private record Sights(
            Watch<String> location, Watch<String> bills, Watch<String> found, Watch<List<Partner.Told>> partner)
            implements AutoCloseable {

        @Override
        public void close() {
            location.close();
            bills.close();
            found.close();
            partner.close();
        }
    }

    EffectsBench(RunningPlatform platform, LatencyWorkload workload) {
        this.platform = platform;
        this.workload = workload;
        this.tenant = Tenant.provision(platform);
        this.left = new AtomicInteger(workload.warmUpSessions() + workload.sessions());
    }

    /** Runs the workload and gives what it measured. */
    List<Measurement> run() {
        tenant.tariff(TARIFF);
        try (Partner partner = Partner.registered(tenant, PARTY);
                Sights sights = sights(partner)) {
            CompletableFuture.allOf(Stream.generate(tenant::station)
                            .limit(workload.stations())
                            .map(station -> CompletableFuture.runAsync(
                                    () -> charge(station, sights), Thread::startVirtualThread))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        }
        return List.of(toApp, toBill, toPartner, toSearch, toDecision);
    }

    private Sights sights(Partner partner) {
        String location = "/api/v1/locations/%s/%s".formatted(tenant.operatorId(), tenant.locationId());
        return new Sights(
                new Watch<>(Duration.ofMillis(5), () -> body(Service.AVAILABILITY_SERVICE, location)),
                new Watch<>(
                        Duration.ofMillis(5),
                        () -> body(Service.BILLING_SERVICE, "/api/v1/sessions?state=RUNNING&limit=100")),
                new Watch<>(
                        Duration.ofMillis(20),
                        () -> body(Service.SEARCH_SERVICE, "/api/v1/search/sessions?state=ACTIVE&limit=100")),
                new Watch<>(Duration.ofMillis(2), partner::told));
    }

    private String body(Service service, String path) {
        return tenant.api(service).get(path).expectSuccess().body();
    }

    private void charge(StationAccess station, Sights sights) {
        String idToken = tenant.idTokenOf(PARTY);
        Charger charger = tenant.connect(station).boot();
        String evse = tenant.gateway()
                .get("/api/v1/stations/" + station.stationId())
                .expectSuccess()
                .text("/evses/0/evseUid");
        for (int number = left.getAndDecrement(); number > 0; number = left.getAndDecrement()) {
            charge(station.stationId(), evse, charger, idToken, sights, number <= workload.sessions());
        }
    }

    private void charge(
            String stationId, String evse, Charger charger, String idToken, Sights sights, boolean measured) {
        CompletableFuture<Recorded> startRead = next(CHARGING_SESSIONS, stationId);
        long sent = System.nanoTime();
        CompletableFuture<Long> shown =
                sights.location().when(body -> statusOf(evse, body).equals("CHARGING"));
        int transaction = charger.start(CONNECTOR, idToken, Instant.now(), 0);
        ChargingSessionEvent start = platform.journal().value(CHARGING_SESSIONS, join(startRead));
        String session = start.getSessionId().toString();
        CompletableFuture<Long> billed = sights.bills().when(body -> body.contains(session));
        CompletableFuture<Long> found = sights.found().when(body -> body.contains(session));
        CompletableFuture<Long> told = sights.partner()
                .when(pushes -> pushes.stream().anyMatch(push -> push.path().contains(session)));
        add(toApp, measured, sent, join(shown));
        add(toBill, measured, sent, join(billed));
        add(toPartner, measured, sent, join(told));
        add(toSearch, measured, sent, join(found));

        CompletableFuture<Recorded> decided = next(FRAUD_DECISIONS, session);
        long ended = System.nanoTime();
        charger.stop(transaction, Instant.now(), IMPOSSIBLE_WH);
        add(toDecision, measured, ended, join(decided).seenAtNanos());
        CompletableFuture<Long> free =
                sights.location().when(body -> !statusOf(evse, body).equals("CHARGING"));
        join(free);
    }

    /** The status of an EVSE in what the API tells of its location. */
    private static String statusOf(String evseUid, String location) {
        int evse = location.indexOf("\"uid\":\"" + evseUid);
        int status = location.indexOf(STATUS, evse) + STATUS.length();
        return evse < 0 ? "" : location.substring(status, location.indexOf('"', status));
    }

    private static void add(Measurement measurement, boolean measured, long from, long to) {
        if (measured) {
            synchronized (measurement) {
                measurement.add(to - from);
            }
        }
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

package io.wattbus.platformtests;

import static io.wattbus.schemas.Topics.CHARGING_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.localplatform.services.Service;
import io.wattbus.localplatform.token.Scope;
import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Partner;
import io.wattbus.platformtests.harness.RestAnswer;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every operation that any operators' API describes, with every scope and as another tenant. */
@OnPlatform
class AccessMatrixIT {

    private static final List<Service> OPERATORS_APIS = List.of(
            Service.CHARGING_GATEWAY,
            Service.BILLING_SERVICE,
            Service.ROAMING_SERVICE,
            Service.FRAUD_SERVICE,
            Service.SEARCH_SERVICE);

    private static final Instant LATER = Instant.now().plus(Duration.ofHours(1));
    private static final String RESERVATION = "{\"uid\": \"A\", \"expiresAt\": \"" + LATER + "\"}";

    /** Bodies that would do something if the object were the caller's. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/api/v1/stations/{stationId}/commands/{action}", "{\"type\": \"Soft\"}"),
            Map.entry("/api/v1/stations/{stationId}/reservations", RESERVATION),
            Map.entry("/api/v1/partners/{partnerId}/state", "{\"state\": \"SUSPENDED\"}"),
            Map.entry("/api/v1/partners/{partnerId}/credentials-encoding", "{\"encoding\": \"PLAIN\"}"),
            Map.entry("/api/v1/partners/{partnerId}/resync", "{\"from\": \"" + LATER + "\"}"),
            Map.entry(
                    "/api/v1/partners/{partnerId}/registration",
                    "{\"versionsUrl\": \"http://localhost:1/\", \"token\": \"x\"}"),
            Map.entry("/api/v1/decisions/{decisionId}/release", "{\"reason\": \"mine\"}"),
            Map.entry("/api/v1/charge-detail-records/{cdrId}/credit", "{\"reason\": \"mine\"}"),
            Map.entry("/api/v1/id-tokens/{type}/{uid}", "{\"status\": \"BLOCKED\"}"));

    @Test
    void everyOperationNeedsItsScopeAndNoOther(RunningPlatform platform, Tenant tenant) {
        assertThat(operations(tenant)).hasSizeGreaterThan(25).allSatisfy(operation -> {
            assertThat(operation.scope()).as("%s is in the table", operation).isNotEmpty();
            assertThat(send(tenant, operation, null).status())
                    .as("%s by nobody", operation)
                    .isEqualTo(401);
            for (Scope scope : Scope.values()) {
                String token =
                        platform.tokens().issue(Optional.of(tenant.operatorId()), Set.of(scope), Duration.ofMinutes(5));
                int status = send(tenant, operation, token).status();
                assertThat(status == 403)
                        .as("%s with %s answers %d", operation, scope, status)
                        .isEqualTo(!operation.allows(scope));
                assertThat(status)
                        .as("%s with %s", operation, scope)
                        .isLessThan(500)
                        .isNotEqualTo(401);
            }
        });
    }

    @Test
    void nobodySeesOrChangesWhatIsAnotherTenants(RunningPlatform platform, Tenant owner) {
        owner.tariff(Tariffs.ENERGY_ONLY);
        Tenant stranger = Tenant.provision(platform);
        try (stranger;
                Partner _ = Partner.registered(owner, "SE*EMP")) {
            Map<String, String> ids = objects(platform, owner);
            Map<String, String> before = snapshot(owner, ids);
            assertThat(before).hasSizeGreaterThan(7);
            List<String> secrets = ids.values().stream()
                    .filter(value -> value.length() > "ISO14443".length())
                    .toList();

            assertThat(operations(owner)).allSatisfy(operation -> {
                RestAnswer answer = stranger.api(operation.service())
                        .send(
                                operation.method(),
                                operation.path(ids::get),
                                BODIES.getOrDefault(operation.path(), "{}"));
                if (operation.allows(Scope.PLATFORM)) {
                    assertThat(answer.status()).as("%s", operation).isEqualTo(403);
                } else if (operation.names() && !operation.method().equals("PUT")) {
                    assertThat(answer.status()).as("%s", operation).isEqualTo(404);
                }
                if (operation.reads() && !operation.names()) {
                    assertThat(answer.body()).as("%s", operation).doesNotContain(secrets);
                }
            });

            assertThat(snapshot(owner, ids)).isEqualTo(before);
        }
    }

    /** All of them: those that only read first, and DELETE before PUT, by which the caller may make an object of its own. */
    private static List<Operation> operations(Tenant tenant) {
        return OPERATORS_APIS.stream()
                .flatMap(service -> Operation.of(service, tenant.api(service)))
                .sorted(Comparator.comparing(Operation::reads).reversed().thenComparing(Operation::method))
                .toList();
    }

    /** Sends it for objects that are not there. */
    private static RestAnswer send(Tenant tenant, Operation operation, String token) {
        String path = operation.path(variable -> switch (variable) {
            case "operatorId" -> "FI*ZZZ";
            case "sessionId", "cdrId", "partnerId", "decisionId", "reRatingId" -> new UUID(0, 1).toString();
            case "type" -> "ISO14443";
            case "action" -> "Reset";
            default -> "NOT-THERE";
        });
        var api = tenant.api(operation.service());
        return (token == null ? api.anonymous() : api.as(token)).send(operation.method(), path, "{}");
    }

    /** One of everything that an operator can have, by the name of the variable that names it in a path. */
    private static Map<String, String> objects(RunningPlatform platform, Tenant owner) {
        StationAccess station = owner.station();
        String idToken = owner.idToken();
        Charger charger = owner.connect(station).boot();
        Charger elsewhere = owner.connect(owner.station()).boot();
        Instant start = Instant.now().minusSeconds(60);
        int transaction = charger.start(1, idToken, start, 0);
        int second = elsewhere.start(1, idToken, start, 0);
        charger.stop(transaction, Instant.now(), 1_000);
        elsewhere.stop(second, Instant.now(), 1_000);
        String sessionId = await("the session")
                .until(() -> platform.journal().values(CHARGING_SESSIONS, station.stationId()), seen -> !seen.isEmpty())
                .getFirst()
                .getSessionId()
                .toString();
        Map<String, String> ids = new HashMap<>();
        ids.put("operatorId", owner.operatorId());
        ids.put("locationId", owner.locationId());
        ids.put("stationId", station.stationId());
        ids.put("type", "ISO14443");
        ids.put("uid", idToken);
        ids.put("sessionId", sessionId);
        ids.put("action", "Reset");
        ids.put("importId", tokenImport(owner));
        ids.put("partyId", agreement(owner));
        ids.put("commandId", command(owner, station, charger));
        ids.put("reservationId", reservation(owner, station));
        ids.put("tariffId", first(owner, Service.BILLING_SERVICE, "/api/v1/tariffs", "tariffId"));
        owner.billing()
                .put("/api/v1/tariffs/" + ids.get("tariffId") + "/draft", "{\"appliesTo\": []}")
                .expectSuccess();
        ids.put("reRatingId", reRating(owner));
        ids.put("cdrId", first(owner, Service.BILLING_SERVICE, "/api/v1/charge-detail-records", "cdrId"));
        ids.put("partnerId", first(owner, Service.ROAMING_SERVICE, "/api/v1/partners", "partnerId"));
        ids.put("decisionId", first(owner, Service.FRAUD_SERVICE, "/api/v1/decisions", "decisionId"));
        return ids;
    }

    private static String tokenImport(Tenant owner) {
        String path = "/api/v1/id-tokens/imports";
        String imported = path + "/"
                + owner.gateway()
                        .post(path, "{\"type\": \"RFID\", \"uid\": \"IMPORTED\"}")
                        .expectSuccess()
                        .text("/importId");
        await("the import")
                .until(() -> owner.gateway().get(imported).expectSuccess().text("/state"), "DONE"::equals);
        return imported.substring(path.length() + 1);
    }

    private static String agreement(Tenant owner) {
        return owner.gateway()
                .put("/api/v1/agreements/NO*ABC", "{}")
                .expectSuccess()
                .text("/partyId");
    }

    private static String command(Tenant owner, StationAccess station, Charger charger) {
        String commands = "/api/v1/stations/" + station.stationId() + "/commands";
        charger.cut();
        await("the station is offline")
                .until(
                        () -> owner.gateway()
                                .post(commands + "/Reset", "{\"type\": \"Soft\"}")
                                .status(),
                        status -> status == 409);
        return first(owner, Service.CHARGING_GATEWAY, commands, "commandId");
    }

    /** It is refused, as the station is offline by now, and remembered; its list is to be kept in step. */
    private static String reservation(Tenant owner, StationAccess station) {
        String path = "/api/v1/stations/" + station.stationId();
        RestAnswer refused = owner.gateway().post(path + "/reservations", RESERVATION);
        RestAnswer kept = owner.gateway().put(path + "/local-list", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(kept.status()).isEqualTo(200);
        return first(owner, Service.CHARGING_GATEWAY, path + "/reservations", "reservationId");
    }

    /** Done, so that nothing changes about it. */
    private static String reRating(Tenant owner) {
        String reRatings = "/api/v1/charge-detail-records/re-ratings";
        String id = owner.billing().post(reRatings, "{}").expectSuccess().text("/reRatingId");
        await("the re-rating")
                .until(() -> owner.billing().get(reRatings + "/" + id).text("/state"), state -> state.equals("DONE"));
        return id;
    }

    private static String first(Tenant owner, Service service, String path, String field) {
        return await(path)
                .atMost(Duration.ofSeconds(30))
                .until(() -> owner.api(service).items(path), items -> !items.isEmpty())
                .getFirst()
                .required(field)
                .asString();
    }

    /**
     * What the owner sees of each object, less what changes by itself: a partner's health, a schedule from now on, a log
     * that is written a moment later.
     */
    private static Map<String, String> snapshot(Tenant owner, Map<String, String> ids) {
        Map<String, String> seen = new TreeMap<>();
        operations(owner).stream()
                .filter(operation -> operation.reads() && operation.names())
                .filter(operation -> !operation.path().endsWith("/unknown-stations"))
                .forEach(operation -> {
                    RestAnswer answer = owner.api(operation.service()).get(operation.path(ids::get));
                    assertThat(answer.status()).as("%s by its owner", operation).isEqualTo(200);
                    seen.put(operation.toString(), lasting(operation, answer));
                });
        return seen;
    }

    private static String lasting(Operation operation, RestAnswer answer) {
        if (operation.path().contains("partners")) {
            return answer.text("/state");
        }
        boolean goesOn =
                operation.path().endsWith("/composite") || operation.path().endsWith("/messages");
        return goesOn ? "" : answer.body();
    }
}

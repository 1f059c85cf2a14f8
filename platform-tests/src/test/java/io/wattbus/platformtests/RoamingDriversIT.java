package io.wattbus.platformtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Partner;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.simulator.rpc.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Drivers of partners: started and stopped by their own app, and let in by their own provider. */
@OnPlatform
class RoamingDriversIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void anAppStartsAndStopsASessionAndItsProviderHasSessionAndBill(RunningPlatform platform, Tenant tenant) {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        StationAccess access = tenant.station();
        Charger charger = tenant.connect(access).boot();
        try (Partner partner = Partner.registered(tenant, "SE*AP1")) {
            String evse = evseUid(platform, tenant, access);

            JsonNode started = await("the location at the partner")
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(
                            () -> partner.ask("POST", "commands/START_SESSION", """
                            {"response_url": "%s", "location_id": "%s", "evse_uid": "%s",
                             "authorization_reference": "REF-APP", "token": %s}""".formatted(
                                            partner.responseUrl("start"),
                                            tenant.locationId(),
                                            evse,
                                            token(partner, "APP-DRIVER-1", "APP_USER", "NEVER"))),
                            answer -> answer.at("/result").asString().equals("ACCEPTED"));
            assertThat(started.at("/timeout").asInt()).isPositive();
            Frame.Call start = charger.nextCommand();
            assertThat(start.action()).isEqualTo("RemoteStartTransaction");
            charger.answer(start, """
                    {"status": "Accepted"}""");
            awaitResult(partner, "start");
            Instant begun = Instant.now();
            int transaction = charger.start(1, start.payload().at("/idTag").asString(), begun, 0);

            Partner.Told session = await("the session at the partner")
                    .atMost(PATIENCE)
                    .until(() -> partner.told("sessions", "APP-DRIVER-1"), told -> !told.isEmpty())
                    .getFirst();
            assertThat(session.body().at("/authorization_reference").asString()).isEqualTo("REF-APP");
            assertThat(session.body().at("/cdr_token/contract_id").asString()).isEqualTo("SE-AP1-C1");
            assertThat(session.body().at("/auth_method").asString()).isEqualTo("COMMAND");

            JsonNode stopped = partner.ask("POST", "commands/STOP_SESSION", """
                    {"response_url": "%s", "session_id": "%s"}""".formatted(
                    partner.responseUrl("stop"), session.body().at("/id").asString()));
            assertThat(stopped.at("/result").asString()).isEqualTo("ACCEPTED");
            Frame.Call stop = charger.nextCommand();
            assertThat(stop.action()).isEqualTo("RemoteStopTransaction");
            assertThat(stop.payload().at("/transactionId").asInt()).isEqualTo(transaction);
            charger.answer(stop, """
                    {"status": "Accepted"}""");
            awaitResult(partner, "stop");
            charger.stop(transaction, begun, 10_000);
            await("the bill at the partner")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(partner.told("cdrs", "APP-DRIVER-1"))
                            .singleElement()
                            .satisfies(cdr -> assertThat(cdr.body()
                                            .at("/authorization_reference")
                                            .asString())
                                    .isEqualTo("REF-APP")));
        }
    }

    @Test
    void aProviderThatWantsToDecideIsAskedAndItsRuleHoldsWhenItIsAway(RunningPlatform platform, Tenant tenant) {
        Charger charger = tenant.connect(tenant.station()).boot();
        try (Partner partner = Partner.registered(tenant, "SE*AP2")) {
            tenant.gateway().put("/api/v1/agreements/" + partner.party(), "").expectSuccess();
            tell(partner, "ASK-ALWAYS", "NEVER");
            tell(partner, "ASK-IF-THERE", "ALLOWED_OFFLINE");
            awaitAnswer(charger, "ASK-ALWAYS", "Accepted");
            awaitAnswer(charger, "ASK-IF-THERE", "Accepted");
            assertThat(partner.told("tokens", "ASK-ALWAYS")).isNotEmpty().allSatisfy(question -> {
                assertThat(question.path()).isEqualTo("tokens/ASK-ALWAYS/authorize");
                assertThat(question.body().at("/location_id").asString()).isEqualTo(tenant.locationId());
            });

            partner.says("BLOCKED");
            awaitAnswer(charger, "ASK-ALWAYS", "Blocked");
            awaitAnswer(charger, "ASK-IF-THERE", "Blocked");

            partner.close();
            awaitAnswer(charger, "ASK-ALWAYS", "Invalid");
            awaitAnswer(charger, "ASK-IF-THERE", "Accepted");
        }
    }

    private static void tell(Partner partner, String uid, String whitelist) {
        partner.ask(
                "PUT",
                "tokens/" + partner.party().replace('*', '/') + "/" + uid,
                token(partner, uid, "RFID", whitelist));
    }

    private static String token(Partner partner, String uid, String type, String whitelist) {
        return """
                {"country_code": "%s", "party_id": "%s", "uid": "%s", "type": "%s", "contract_id": "%s-C1",
                 "issuer": "Provider", "valid": true, "whitelist": "%s", "last_updated": "2026-01-01T00:00:00Z"}""".formatted(
                        partner.party().substring(0, 2),
                        partner.party().substring(3),
                        uid,
                        type,
                        partner.party().replace('*', '-'),
                        whitelist);
    }

    private static void awaitAnswer(Charger charger, String uid, String status) {
        await(uid + " is " + status)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Charger.accepted(charger.call("Authorize", """
                                {"idTag": "%s"}""".formatted(uid)))
                                .at("/idTagInfo/status")
                                .asString())
                        .isEqualTo(status));
    }

    private static void awaitResult(Partner partner, String command) {
        await("the result of " + command)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(partner.told("commands", "/" + command))
                        .extracting(push -> push.body().at("/result").asString())
                        .containsExactly("ACCEPTED"));
    }

    private static String evseUid(RunningPlatform platform, Tenant tenant, StationAccess access) {
        List<LocationRecord> told = await("the location on the topic")
                .until(
                        () -> platform.journal()
                                .values(Topics.LOCATIONS, tenant.operatorId() + "/" + tenant.locationId()),
                        records -> !records.isEmpty()
                                && records.getLast().getEvses().stream()
                                        .anyMatch(evse -> evse.getStationId().equals(access.stationId())));
        return told.getLast().getEvses().stream()
                .filter(evse -> evse.getStationId().equals(access.stationId()) && evse.getEvseNumber() == 1)
                .findFirst()
                .orElseThrow()
                .getEvseUid();
    }
}

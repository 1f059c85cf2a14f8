package io.wattbus.roaming.cdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api;
import io.wattbus.roaming.testing.Api.Answer;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.Price;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bill that does not come out at what it says is told to nobody until somebody lets it go. */
@RoamingIntegrationTest
class PriceCheckIT {

    private static final String TARIFF = """
            {"id": "standard", "currency": "EUR", "elements": [{"price_components": [
             {"type": "ENERGY", "price": %s, "vat": 24, "step_size": 1}]}]}""";

    private final World world;
    private final Api api;
    private final String operator = Fixtures.operator();
    private RoamingPartner partner;
    private Fixtures.Session session;

    PriceCheckIT(World world) {
        this.world = world;
        this.api = world.api;
    }

    @BeforeEach
    void charge() {
        partner = world.registered(operator);
        world.open(operator, "loc-1", partner);
        session = Fixtures.session(operator, "loc-1", partner.party);
        world.kafka.publish(Topics.CHARGING_SESSIONS, session.started());
        world.kafka.publish(Topics.CHARGING_SESSIONS, session.ended(5, 12_346));
    }

    @AfterEach
    void close() {
        api.partner(partner.tokenForUs, "DELETE", "/ocpi/2.2.1/credentials", null);
        partner.close();
    }

    @Test
    void billThatComesOutIsTold() {
        world.kafka.publish(Topics.CHARGE_DETAIL_RECORDS, bill("0.25"));

        await().until(() -> partner.pushes("cdrs", session.cdrId.toString()).size() == 1);
        assertThat(partner.pushes("cdrs", session.cdrId.toString())
                        .getFirst()
                        .body()
                        .at("/tariffs/0/id")
                        .asString())
                .isEqualTo("standard");
    }

    @Test
    void billThatDoesNotIsFlaggedAndGoesOutOnceItIsReleased() {
        world.kafka.publish(Topics.CHARGE_DETAIL_RECORDS, bill("0.30"));
        await().until(() -> world.deliveries(operator, "FLAGGED") == 1);

        Answer flagged = api.get(world.jwt(operator), "/api/v1/deliveries?state=FLAGGED");
        assertThat(flagged.at("/items/0/difference/billed/exclVat")).isEqualTo("3.09");
        assertThat(flagged.at("/items/0/difference/expected/exclVat")).isEqualTo("3.70");
        assertThat(partner.pushes("cdrs", session.cdrId.toString())).isEmpty();
        assertThat(pulled()).isZero();
        assertThat(api.raw(null, "GET", "/actuator/prometheus").body())
                .containsPattern("wattbus_cdr_checks_total\\{[^}]*verdict=\"differs\"");
        assertThat(release(Fixtures.operator(), session.cdrId)).isEqualTo(404);

        assertThat(release(operator, session.cdrId)).isEqualTo(204);

        await().until(() -> partner.pushes("cdrs", session.cdrId.toString()).size() == 1);
        assertThat(pulled()).isEqualTo(1);
        assertThat(release(operator, session.cdrId)).isEqualTo(404);
    }

    @Test
    void creditOfAFlaggedBillWaitsForIt() {
        world.kafka.publish(Topics.CHARGE_DETAIL_RECORDS, bill("0.30"));
        ChargeDetailRecord credit = ChargeDetailRecord.newBuilder(bill("0.25"))
                .setCdrId(UUID.randomUUID())
                .setRevision(1)
                .setCredit(true)
                .setCreditReferenceId(session.cdrId)
                .setTotalCost(new Price("-3.09", "-3.83"))
                .build();
        world.kafka.publish(Topics.CHARGE_DETAIL_RECORDS, credit);
        await().until(() -> world.deliveries(operator, "FLAGGED") == 1 && world.deliveries(operator, "WAITING") == 1);
        await().until(() -> partner.statuses("sessions", session.id.toString()).contains("COMPLETED"));
        assertThat(partner.attempts("POST")).isZero();

        release(operator, session.cdrId);

        await().until(() -> partner.attempts("POST") == 2);
        assertThat(partner.pushes().stream()
                        .filter(push -> push.method().equals("POST"))
                        .map(push -> push.body().path("id").asString()))
                .containsExactly(session.cdrId.toString(), credit.getCdrId().toString());
    }

    private ChargeDetailRecord bill(String price) {
        return ChargeDetailRecord.newBuilder(session.cdr(5, 12_346))
                .setTariffs(List.of(TARIFF.formatted(price)))
                .build();
    }

    private int release(String by, UUID cdr) {
        return api.operator(world.jwt(by), "POST", "/api/v1/deliveries/" + cdr + "/release", null)
                .status();
    }

    private int pulled() {
        return api.partner(partner.tokenForUs, "GET", "/ocpi/2.2.1/cdrs", null)
                .data()
                .size();
    }
}

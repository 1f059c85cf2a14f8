package io.wattbus.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.billing.charging.IdToken;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.rating.PriceComponent;
import io.wattbus.billing.rating.Tariff;
import io.wattbus.billing.rating.TariffDimension;
import io.wattbus.billing.rating.TariffElement;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.KafkaWorld;
import io.wattbus.schemas.avro.IdTokenRecord;
import io.wattbus.schemas.avro.IdTokenStatus;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.Whitelist;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which tariff rates a session. */
@BillingIntegrationTest
class TariffAssignmentIT {

    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private static final IdToken DRIVER =
            new IdToken("04a2b9c1", "ISO14443", Optional.of("FI*WAT"), Optional.of("fi-wat-c00000001-x"));

    private final Tariffs tariffs;
    private final KafkaWorld kafka;
    private final OperatorId operator = new OperatorId(Fixtures.operator());

    TariffAssignmentIT(Tariffs tariffs, KafkaWorld kafka) {
        this.tariffs = tariffs;
        this.kafka = kafka;
    }

    @Test
    void mostSpecificAssignmentWinsThenPriority() {
        put("all", at(null, null, null, 99));
        assertThat(inForce("loc-1", "evse-1", 1)).isEqualTo("all");

        put("location", at("loc-1", null, null, 0));
        put("location-preferred", at("loc-1", null, null, 5));
        assertThat(inForce("loc-1", "evse-1", 1)).isEqualTo("location-preferred");
        assertThat(inForce("loc-2", "evse-9", 1)).isEqualTo("all");

        put("evse", at("loc-1", "evse-1", null, 0));
        assertThat(inForce("loc-1", "evse-1", 1)).isEqualTo("evse");
        assertThat(inForce("loc-1", "evse-2", 1)).isEqualTo("location-preferred");

        put("connector", at(null, "evse-1", 2, 0));
        assertThat(inForce("loc-1", "evse-1", 2)).isEqualTo("connector");
        assertThat(inForce("loc-1", "evse-1", 1)).isEqualTo("evse");
    }

    @Test
    void whomATariffIsForDecidesBeforeWhere() {
        put("connector", at("loc-1", "evse-1", 1, 99));
        put("ad-hoc", of(new Customers(Optional.empty(), Optional.empty(), true)));
        assertThat(inForce("loc-1", "evse-1", 1, DRIVER)).isEqualTo("connector");
        assertThat(inForce("loc-1", "evse-1", 1, token("AD_HOC_USER"))).isEqualTo("ad-hoc");

        put("group", of(new Customers(Optional.empty(), Optional.of("staff"), false)));
        assertThat(inForce("loc-1", "evse-1", 1, DRIVER)).isEqualTo("connector");
        kafka.publish(group("staff", MARCH));
        await().untilAsserted(
                        () -> assertThat(inForce("loc-1", "evse-1", 1, DRIVER)).isEqualTo("group"));

        put("contract", of(new Customers(Optional.of("FI-WAT-C00000001-X"), Optional.empty(), false)));
        assertThat(inForce("loc-1", "evse-1", 1, DRIVER)).isEqualTo("contract");
        assertThat(inForce("loc-1", "evse-1", 1, token("ISO15693"))).isEqualTo("connector");
    }

    @Test
    void tokenThatLeftItsGroupIsNoLongerMeant() {
        put("all", at(null, null, null, 0));
        put("group", of(new Customers(Optional.empty(), Optional.of("staff"), false)));
        kafka.publish(group("staff", JANUARY));
        await().untilAsserted(
                        () -> assertThat(inForce("loc-1", "evse-1", 1, DRIVER)).isEqualTo("group"));

        kafka.publish(group(null, MARCH));

        await().untilAsserted(
                        () -> assertThat(inForce("loc-1", "evse-1", 1, DRIVER)).isEqualTo("all"));
    }

    @Test
    void versionInForceAtTheStartRates() {
        put("standard", draft("0.25", Optional.of(JANUARY), Optional.empty()));
        put("standard", draft("0.30", Optional.of(MARCH), Optional.of(MAY)));

        assertThat(version(JANUARY.minusMillis(1))).isEmpty();
        assertThat(version(JANUARY)).contains(1);
        assertThat(version(MARCH.minusMillis(1))).contains(1);
        assertThat(version(MARCH)).contains(2);
        assertThat(version(MAY)).isEmpty();
    }

    @Test
    void tariffThatAppliesNowhereRatesNothing() {
        put(
                "standard",
                new TariffDraft(tariff("1"), TariffDetails.NONE, Optional.empty(), Optional.empty(), List.of()));

        assertThat(version(MARCH)).isEmpty();
    }

    @Test
    void otherOperatorsTariffsRateNothing() {
        put("standard", at(null, null, null, 0));

        Place elsewhere = new Place(new OperatorId(Fixtures.operator()), "loc-1", "station-1", "evse-1", 1);

        assertThat(tariffs.inForce(elsewhere, Optional.empty(), MARCH)).isEmpty();
    }

    private void put(String id, TariffAssignment assignment) {
        put(
                id,
                new TariffDraft(
                        tariff("1"), TariffDetails.NONE, Optional.empty(), Optional.empty(), List.of(assignment)));
    }

    private void put(String id, TariffDraft draft) {
        assertThat(tariffs.put(operator, new TariffId(id), draft)).isNotInstanceOf(TariffChange.TooEarly.class);
    }

    private String inForce(String location, String evse, int connector) {
        return inForce(location, evse, connector, DRIVER);
    }

    private String inForce(String location, String evse, int connector, IdToken token) {
        Place place = new Place(operator, location, "station-1", evse, connector);
        return tariffs.inForce(place, Optional.of(token), MARCH)
                .orElseThrow()
                .tariffId()
                .value();
    }

    private Optional<Integer> version(Instant startedAt) {
        Place place = new Place(operator, "loc-1", "station-1", "evse-1", 1);
        return tariffs.inForce(place, Optional.empty(), startedAt).map(TariffReference::version);
    }

    private IdTokenRecord group(@Nullable String group, Instant updatedAt) {
        return IdTokenRecord.newBuilder()
                .setOperatorId(operator.value())
                .setType(IdTokenType.ISO14443)
                .setUid("04A2B9C1")
                .setGroupId(group)
                .setStatus(IdTokenStatus.ACCEPTED)
                .setWhitelist(Whitelist.ALWAYS)
                .setUpdatedAt(updatedAt)
                .build();
    }

    private static IdToken token(String type) {
        return new IdToken("unknown", type, Optional.empty(), Optional.empty());
    }

    private static TariffAssignment of(Customers customers) {
        return new TariffAssignment(Optional.empty(), Optional.empty(), Optional.empty(), customers, 0);
    }

    private static TariffAssignment at(String location, String evse, Integer connector, int priority) {
        return new TariffAssignment(
                Optional.ofNullable(location),
                Optional.ofNullable(evse),
                Optional.ofNullable(connector),
                Customers.ALL,
                priority);
    }

    private static TariffDraft draft(String price, Optional<Instant> from, Optional<Instant> until) {
        return new TariffDraft(tariff(price), TariffDetails.NONE, from, until, List.of(at(null, null, null, 0)));
    }

    private static Tariff tariff(String price) {
        PriceComponent energy = new PriceComponent(TariffDimension.ENERGY, new BigDecimal(price), Optional.empty(), 1);
        return new Tariff(
                Currency.getInstance("EUR"),
                List.of(new TariffElement(List.of(energy))),
                Optional.empty(),
                Optional.empty());
    }
}

package io.wattbus.availability.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.availability.testing.Api;
import io.wattbus.availability.testing.AvailabilityIntegrationTest;
import io.wattbus.availability.testing.Fixtures;
import io.wattbus.availability.testing.KafkaWorld;
import io.wattbus.availability.testing.Partners;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.TariffRecord;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Partners' locations beside own ones, and what charging costs. */
@AvailabilityIntegrationTest
class PartnersIT {

    private static final String PRICE = "/evses/0/connectors/0/price/text";

    private final KafkaWorld kafka;
    private final Api api;

    PartnersIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @Test
    void showsAPartnersLocationAsSuchWithWhatThePartnerSays() {
        Fixtures.Place place = Fixtures.place();
        kafka.publish(Partners.location(place, EvseStatus.AVAILABLE));
        awaitText(place, "/evses/0/status", "AVAILABLE");

        assertThat(api.location(place).at("/roaming")).isEqualTo("true");
        assertThat(api.location(place).at("/name")).isEqualTo("The partner's");
        assertThat(api.location(place).at("/evses/0/statusUpdatedAt")).isEqualTo("2026-01-01T00:00:00Z");

        kafka.publish(Partners.location(place, EvseStatus.CHARGING));
        awaitText(place, "/evses/0/status", "CHARGING");
    }

    @Test
    void hidesAPartnersLocationThatIsNotPublishedOrNoMore() {
        Fixtures.Place place = Fixtures.place();
        kafka.publish(Partners.location(place, EvseStatus.AVAILABLE));
        await().until(() -> api.location(place).status() == 200);

        place.published = false;
        kafka.publish(Partners.location(place, EvseStatus.AVAILABLE));
        await().until(() -> api.location(place).status() == 404);
        place.published = true;
        kafka.publish(Partners.location(place, EvseStatus.AVAILABLE));
        await().until(() -> api.location(place).status() == 200);
        kafka.publishBytes(Topics.PARTNER_LOCATIONS, place.id(), null);

        await().until(() -> api.location(place).status() == 404);
    }

    @Test
    void aPartnerNeverTakesThePlaceOfAnOwnLocation() {
        Fixtures.Place place = Fixtures.place();
        kafka.publish(Partners.location(place, EvseStatus.AVAILABLE));
        awaitText(place, "/name", "The partner's");
        kafka.publish(place.location());
        awaitText(place, "/name", "By the sea");

        kafka.publish(Partners.location(place, EvseStatus.AVAILABLE));
        kafka.publishBytes(Topics.PARTNER_LOCATIONS, place.id(), null);
        kafka.awaitAllRead();

        assertThat(api.location(place).at("/name")).isEqualTo("By the sea");
        assertThat(api.location(place).at("/roaming")).isEqualTo("false");
    }

    @Test
    void showsWhatItCostsAndFollowsTheTariff() {
        Fixtures.Place place = Fixtures.place();
        kafka.publish(place.location(), Partners.tariff(place, "T1", "0.25", Partners.everywhere()));
        awaitText(place, PRICE, "0.275 EUR/kWh");
        assertThat(api.location(place).at("/evses/0/connectors/0/price/tariffIds/0"))
                .isEqualTo("T1");

        kafka.publish(Partners.tariff(place, "T1", "0.30", Partners.everywhere()));
        awaitText(place, PRICE, "0.33 EUR/kWh");
        kafka.publishBytes(Topics.TARIFFS, place.operator + "/T1", null);

        awaitText(place, PRICE, "");
    }

    @Test
    void withdrawnTariffIsShownNoLonger() {
        Fixtures.Place place = Fixtures.place();
        TariffRecord tariff = Partners.tariff(place, "T1", "0.25", Partners.everywhere());
        kafka.publish(place.location(), tariff, Partners.tariff(place, "T2", "0.40", Partners.everywhere()));
        awaitText(place, PRICE, "0.275 EUR/kWh");

        kafka.publish(
                TariffRecord.newBuilder(tariff).setWithdrawnAt(Instant.now()).build());

        awaitText(place, PRICE, "0.44 EUR/kWh");
    }

    @Test
    void keepsToItselfWhatAContractPays() {
        Fixtures.Place place = Fixtures.place();
        kafka.publish(
                place.location(),
                Partners.tariff(place, "SECRET", "0.01", Partners.forContract()),
                Partners.tariff(place, "PUBLIC", "0.50", Partners.everywhere()));

        awaitText(place, PRICE, "0.55 EUR/kWh");
        kafka.awaitAllRead();
        assertThat(api.location(place).body()).doesNotContain("SECRET");
    }

    @Test
    void aPartnersConnectorCostsWhatItsTariffSays() {
        Fixtures.Place place = Fixtures.place();
        kafka.publish(Partners.partnerTariff(place, "3"), Partners.location(place, EvseStatus.AVAILABLE));
        awaitText(place, PRICE, "3.30 SEK/kWh");
    }

    private void awaitText(Fixtures.Place place, String pointer, String text) {
        await().untilAsserted(() -> assertThat(api.location(place).at(pointer)).isEqualTo(text));
    }
}

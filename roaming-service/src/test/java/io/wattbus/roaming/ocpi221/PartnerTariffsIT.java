package io.wattbus.roaming.ocpi221;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.PublishedRecords;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.PartnerTariffRecord;
import io.wattbus.schemas.avro.PriceComponent;
import io.wattbus.schemas.avro.TariffDimension;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Partners push their own tariffs. */
@RoamingIntegrationTest
class PartnerTariffsIT {

    private final World world;
    private final Api api;
    private final PublishedRecords<PartnerTariffRecord> published = PublishedRecords.of(Topics.PARTNER_TARIFFS);
    private RoamingPartner partner;

    PartnerTariffsIT(World world) {
        this.world = world;
        this.api = world.api;
    }

    @BeforeEach
    void register() {
        partner = world.registered(Fixtures.operator());
    }

    @AfterEach
    void close() {
        published.close();
        partner.close();
    }

    @Test
    void tariffIsPublishedAsItWasToldAndTakenAwayWhenItIsDeleted() {
        assertThat(put(ToldExamples.tariff(partner.party, "T1")).code()).isEqualTo(1000);

        PartnerTariffRecord told =
                await().until(() -> published.last(key()), Optional::isPresent).orElseThrow();
        PriceComponent energy =
                told.getElements().getFirst().getPriceComponents().getFirst();
        assertThat(energy.getType()).isEqualTo(TariffDimension.ENERGY);
        assertThat(energy.getPrice()).isEqualTo("3.25");
        assertThat(energy.getVat()).isEqualTo("25");
        assertThat(told.getElements().getFirst().getPriceComponents().getLast().getPrice())
                .isEqualTo("5");
        assertThat(told.getElements().getFirst().getRestrictions().getDayOfWeek())
                .containsExactly("MONDAY");
        assertThat(told.getMinPrice().getInclVat()).isEqualTo("12.5");
        assertThat(send("GET", null).data().path("currency").asString("")).isEqualTo("SEK");

        assertThat(send("DELETE", null).code()).isEqualTo(1000);
        await().until(() -> published.of(key()).size() == 2);
        assertThat(published.last(key())).isEmpty();
        assertThat(send("GET", null).status()).isEqualTo(404);
        assertThat(send("DELETE", null).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "currency", "elements", "last_updated"})
    void whatIsNeededMustBeThere(String member) {
        ObjectNode tariff = ToldExamples.tariff(partner.party, "T1");
        tariff.remove(member);

        assertThat(put(tariff).code()).isEqualTo(2001);
    }

    @Test
    void bodyMustBeOfTheTariffInTheAddress() {
        assertThat(put(ToldExamples.tariff(partner.party, "T2")).code()).isEqualTo(2001);
        assertThat(put(ToldExamples.tariff("NO*XYZ", "T1")).code()).isEqualTo(2001);
    }

    private String key() {
        return partner.party + "/T1";
    }

    private Api.Answer put(ObjectNode body) {
        return send("PUT", body.toString());
    }

    private Api.Answer send(String method, @Nullable String body) {
        return api.partner(
                partner.tokenForUs, method, "/ocpi/2.2.1/tariffs/" + partner.party.replace('*', '/') + "/T1", body);
    }
}

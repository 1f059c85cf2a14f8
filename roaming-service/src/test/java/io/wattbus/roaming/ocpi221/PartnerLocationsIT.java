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
import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.PartnerLocationRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Partners push their own locations. */
@RoamingIntegrationTest
class PartnerLocationsIT {

    private static final String LATER = "2026-03-02T10:00:00Z";

    private final World world;
    private final Api api;
    private final PublishedRecords<PartnerLocationRecord> published = PublishedRecords.of(Topics.PARTNER_LOCATIONS);
    private RoamingPartner partner;

    PartnerLocationsIT(World world) {
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
    void locationIsPublishedAsItWasTold() {
        Api.Answer first = put("", ToldExamples.location(partner.party, "L1"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.code()).isEqualTo(1000);

        PartnerLocationRecord told = awaitPublished(it -> true);
        assertThat(told.getPublish()).isTrue();
        assertThat(told.getCountry()).isEqualTo("SWE");
        assertThat(told.getPostalCode()).isNull();
        assertThat(told.getLatitude()).isEqualTo("59.334591");
        assertThat(told.getLongitude()).isEqualTo("18.06324");
        assertThat(told.getTwentyFourSeven()).isFalse();
        assertThat(told.getRegularHours()).hasSize(1);
        assertThat(told.getEvses().getFirst().getStatus()).isEqualTo(EvseStatus.AVAILABLE);
        assertThat(told.getEvses().getFirst().getConnectors().getFirst().getMaxPowerW())
                .isEqualTo(3 * 230 * 16);
        assertThat(told.getUpdatedAt()).isEqualTo(Instant.parse(ToldExamples.CHANGED));
    }

    @Test
    void locationIsShownToItsOwnerInWhateverCase() {
        put("", ToldExamples.location(partner.party, "L1"));

        assertThat(get("").data().path("address").asString("")).isEqualTo("Road 1");
        assertThat(get("").data().has("postal_code")).isFalse();
        assertThat(get("/l1-e1").data().path("status").asString("")).isEqualTo("AVAILABLE");
        assertThat(get("/L1-E1/1").data().path("format").asString("")).isEqualTo("SOCKET");
        assertThat(get("/L1-E1/2").code()).isEqualTo(2003);
        assertThat(get("/none").status()).isEqualTo(404);
    }

    @Test
    void changeOfAPartIsOneOfTheWhole() {
        put("", ToldExamples.location(partner.party, "L1"));

        assertThat(patch("/L1-E1", """
                {"status": "CHARGING", "last_updated": "%s"}""".formatted(LATER)).code()).isEqualTo(1000);

        PartnerLocationRecord told = awaitPublished(it -> it.getUpdatedAt().equals(Instant.parse(LATER)));
        assertThat(told.getEvses().getFirst().getStatus()).isEqualTo(EvseStatus.CHARGING);
        assertThat(told.getEvses().getFirst().getConnectors()).hasSize(1);
        assertThat(get("").data().path("last_updated").asString("")).isEqualTo(LATER);
        assertThat(get("/L1-E1/1").data().path("last_updated").asString("")).isEqualTo(ToldExamples.CHANGED);
    }

    @Test
    void textThatNoStoreTakesIsKeptWithoutIt() {
        ObjectNode location = ToldExamples.location(partner.party, "L1").put("name", "Har\0bour");

        assertThat(put("", location).code()).isEqualTo(1000);

        assertThat(get("").data().path("name").asString("")).isEqualTo("Har\uFFFDbour");
    }

    @Test
    void partsAreAddedAndReplaced() {
        put("", ToldExamples.location(partner.party, "L1"));
        ObjectNode evse = (ObjectNode)
                ToldExamples.location(partner.party, "L2").path("evses").get(0);
        evse.put("last_updated", LATER);

        Api.Answer added = put("/L2-E1", evse);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.code()).isEqualTo(1000);
        assertThat(put("/L2-E1", evse).status()).isEqualTo(200);
        ObjectNode connector = (ObjectNode) evse.path("connectors").get(0).deepCopy();
        connector.put("format", "CABLE");
        assertThat(put("/L2-E1/1", connector).code()).isEqualTo(1000);
        assertThat(put("/none/1", connector).code()).isEqualTo(2003);

        PartnerLocationRecord told = awaitPublished(it -> it.getEvses().size() == 2
                && it.getEvses()
                        .getLast()
                        .getConnectors()
                        .getFirst()
                        .getFormat()
                        .equals("CABLE"));
        assertThat(told.getUpdatedAt()).isEqualTo(Instant.parse(LATER));
    }

    @Test
    void patchOfALocationTakesNothingAway() {
        put("", ToldExamples.location(partner.party, "L1"));

        patch("", """
                {"name": "Other", "city": null, "last_updated": "%1$s",
                 "evses": [{"uid": "L1-E1", "status": "REMOVED", "last_updated": "%1$s"}]}""".formatted(LATER));

        PartnerLocationRecord told = awaitPublished(it -> "Other".equals(it.getName()));
        assertThat(told.getCity()).isEqualTo("Stockholm");
        assertThat(told.getEvses().getFirst().getStatus()).isEqualTo(EvseStatus.REMOVED);
        assertThat(told.getEvses().getFirst().getConnectors()).hasSize(1);
    }

    @Test
    void whatIsToldTwiceIsPublishedOnce() {
        put("", ToldExamples.location(partner.party, "L1"));
        put("", ToldExamples.location(partner.party, "L1"));
        put("", ToldExamples.location(partner.party, "L1").put("name", "Other"));

        awaitPublished(it -> "Other".equals(it.getName()));
        assertThat(published.of(key())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "address", "city", "country", "coordinates", "time_zone", "last_updated", "id"})
    void whatIsNeededMustBeThere(String member) {
        ObjectNode location = ToldExamples.location(partner.party, "L1");
        location.remove(member);

        Api.Answer answer = put("", location);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo(2001);
        assertThat(answer.at("/status_message")).contains(member);
        assertThat(get("").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"country_code,NO", "party_id,XYZ", "id,L2"})
    void bodyMustBeOfTheObjectInTheAddress(String member, String other) {
        assertThat(put("", ToldExamples.location(partner.party, "L1").put(member, other))
                        .code())
                .isEqualTo(2001);
    }

    @Test
    void patchNeedsATimeAndSomethingToPatch() {
        assertThat(patch("", "{\"last_updated\": \"%s\"}".formatted(LATER)).code())
                .isEqualTo(2003);
        put("", ToldExamples.location(partner.party, "L1"));

        assertThat(patch("/L1-E1", "{\"status\": \"CHARGING\"}").code()).isEqualTo(2001);
        assertThat(patch("/L1-E1", "[]").code()).isEqualTo(2001);
        assertThat(patch("/L1-E1", "{\"uid\": \"L1-E2\", \"last_updated\": \"%s\"}".formatted(LATER))
                        .code())
                .isEqualTo(2001);
        assertThat(patch("", "{\"coordinates\": {}, \"last_updated\": \"%s\"}".formatted(LATER))
                        .code())
                .isEqualTo(2001);
    }

    @Test
    void othersLocationsAreNobodysBusiness() {
        RoamingPartner other = world.registered(Fixtures.operator());
        put("", ToldExamples.location(partner.party, "L1"));
        String path = path(partner.party) + "/L1";

        assertThat(api.partner(
                                other.tokenForUs,
                                "PUT",
                                path,
                                ToldExamples.location(partner.party, "L1").toString())
                        .status())
                .isEqualTo(404);
        assertThat(api.partner(other.tokenForUs, "GET", path, null).status()).isEqualTo(404);
        other.close();
    }

    @Test
    void locationsOfAPartnerThatLeavesAreTakenAway() {
        put("", ToldExamples.location(partner.party, "L1"));
        awaitPublished(it -> true);

        api.partner(partner.tokenForUs, "DELETE", "/ocpi/2.2.1/credentials", null);

        await().until(() -> published.of(key()).size() == 2);
        assertThat(published.last(key())).isEmpty();
    }

    private PartnerLocationRecord awaitPublished(Predicate<PartnerLocationRecord> wanted) {
        return await().until(() -> published.last(key()).filter(wanted), Optional::isPresent)
                .orElseThrow();
    }

    private String key() {
        return partner.party + "/L1";
    }

    private static String path(String party) {
        return "/ocpi/2.2.1/locations/" + party.replace('*', '/');
    }

    private Api.Answer get(String way) {
        return api.partner(partner.tokenForUs, "GET", path(partner.party) + "/L1" + way, null);
    }

    private Api.Answer put(String way, ObjectNode body) {
        return api.partner(partner.tokenForUs, "PUT", path(partner.party) + "/L1" + way, body.toString());
    }

    private Api.Answer patch(String way, String body) {
        return api.partner(partner.tokenForUs, "PATCH", path(partner.party) + "/L1" + way, body);
    }
}

package io.wattbus.roaming.ocpi221;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.OcpiExchange;
import io.wattbus.roaming.testing.PublishedRecords;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.PartnerLocationRecord;
import io.wattbus.schemas.avro.PartnerTariffRecord;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Partners' own lists of locations and tariffs are read. */
@RoamingIntegrationTest
class PartnerObjectListsIT {

    private static final int PAGE = 10;

    private final World world;
    private final JdbcClient jdbc;
    private final PublishedRecords<PartnerLocationRecord> places = PublishedRecords.of(Topics.PARTNER_LOCATIONS);
    private final PublishedRecords<PartnerTariffRecord> prices = PublishedRecords.of(Topics.PARTNER_TARIFFS);
    private final RoamingPartner partner = new RoamingPartner(Fixtures.party());
    private final List<ObjectNode> locations = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> tariffs = new CopyOnWriteArrayList<>();

    PartnerObjectListsIT(World world, JdbcClient jdbc) {
        this.world = world;
        this.jdbc = jdbc;
        partner.receives = List.of();
        partner.serves("locations", exchange -> page(exchange, locations));
        partner.serves("tariffs", exchange -> page(exchange, tariffs));
    }

    @AfterEach
    void close() {
        world.api.partner(partner.tokenForUs, "DELETE", "/ocpi/2.2.1/credentials", null);
        places.close();
        prices.close();
        partner.close();
    }

    @Test
    void allIsReadAfterTheRegistrationAndWhatIsNotFineIsLeftOut() {
        IntStream.range(0, 25).forEach(i -> locations.add(ToldExamples.location(partner.party, "L" + i)));
        locations.get(3).remove("coordinates");
        locations.get(4).put("party_id", "XYZ");
        tariffs.add(ToldExamples.tariff(partner.party, "T1"));

        world.registered(Fixtures.operator(), partner);

        await().until(() -> places.last(key("L24")).isPresent());
        await().until(() -> prices.last(key("T1")).isPresent());
        assertThat(IntStream.range(0, 25)
                        .filter(i -> places.last(key("L" + i)).isPresent())
                        .count())
                .isEqualTo(23);
        assertThat(places.last("SE*XYZ/L4")).isEmpty();
    }

    @Test
    void whatAWholeListDoesNotNameIsNoMore() {
        locations.add(ToldExamples.location(partner.party, "STAYS"));
        locations.add(ToldExamples.location(partner.party, "GOES"));
        world.registered(Fixtures.operator(), partner);
        await().until(() -> places.last(key("GOES")).isPresent());

        locations.removeLast();
        readAgain();

        await().until(() -> places.of(key("GOES")).size() == 2);
        assertThat(places.last(key("GOES"))).isEmpty();
        assertThat(places.of(key("STAYS"))).hasSize(1);
    }

    @Test
    void whatWasPushedMeanwhileIsNotPutBack() {
        locations.add(ToldExamples.location(partner.party, "L1"));
        world.registered(Fixtures.operator(), partner);
        await().until(() -> places.last(key("L1")).isPresent());
        Api.Answer patched = world.api.partner(
                partner.tokenForUs, "PATCH", "/ocpi/2.2.1/locations/" + partner.party.replace('*', '/') + "/L1", """
                {"name": "Pushed", "last_updated": "2026-03-03T10:00:00Z"}""");
        assertThat(patched.code()).isEqualTo(1000);

        locations.add(ToldExamples.location(partner.party, "L2"));
        readAgain();

        await().until(() -> places.last(key("L2")).isPresent());
        assertThat(places.last(key("L1")))
                .hasValueSatisfying(it -> assertThat(it.getName()).isEqualTo("Pushed"));
    }

    private void readAgain() {
        await().until(() -> jdbc.sql("""
                        update partner_list set due_at = now(), full_at = null
                        where partner_id = (select partner_id from partner where party = ?) and full_at is not null
                          and module = 'locations' and lease_until is null""").param(partner.party).update() == 1);
    }

    private String key(String id) {
        return partner.party + "/" + id;
    }

    private static void page(OcpiExchange exchange, List<ObjectNode> all) throws IOException {
        int offset = Integer.parseInt(exchange.param("offset"));
        ArrayNode page = Api.JSON.createArrayNode();
        all.stream().skip(offset).limit(PAGE).forEach(page::add);
        exchange.with("X-Total-Count", Integer.toString(all.size()));
        exchange.accept(page);
    }
}

package io.wattbus.roaming.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api.Answer;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.TariffAssignment;
import io.wattbus.schemas.avro.TariffRecord;
import io.wattbus.schemas.avro.TariffVersion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connectors name the tariffs that hold there. */
@RoamingIntegrationTest
class TariffIdsIT {

    private static final String LOCATIONS = "/ocpi/2.2.1/locations";
    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final World world;
    private final String operator = Fixtures.operator();
    private RoamingPartner partner;
    private int told;

    TariffIdsIT(World world) {
        this.world = world;
    }

    @BeforeEach
    void open() {
        partner = world.registered(operator);
        world.open(operator, "loc-1", partner);
    }

    @AfterEach
    void close() {
        partner.close();
    }

    @Test
    void tariffIsNamedWhereItAppliesAndChangesTheTimesUpTheTree() {
        String before = get("/loc-1").at("/data/last_updated");

        tell("usual", null, assignment("loc-1", null));

        await().untilAsserted(() ->
                assertThat(get("/loc-1/loc-1-1/1").at("/data/tariff_ids/0")).isEqualTo("usual"));
        Answer named = get("/loc-1");
        assertThat(named.at("/data/last_updated")).isGreaterThan(before);
        assertThat(named.at("/data/evses/0/last_updated")).isEqualTo(named.at("/data/last_updated"));
        assertThat(named.at("/data/evses/0/connectors/0/last_updated")).isEqualTo(named.at("/data/last_updated"));

        tell("for-one-contract", null, assignment("loc-1", "FI-WAT-C1"));
        tell("usual", START.plusMillis(1), assignment("loc-1", null));
        await().untilAsserted(() ->
                assertThat(get("/loc-1/loc-1-1/1").data().has("tariff_ids")).isFalse());
        assertThat(get("/loc-1/loc-1-1/1").at("/data/last_updated")).isGreaterThan(named.at("/data/last_updated"));
    }

    @Test
    void locationThatComesLaterNamesWhatHolds() {
        tell("usual", null, assignment(null, null));

        world.kafka.publish(
                Topics.LOCATIONS, Fixtures.location(operator, "loc-2").build());

        await().untilAsserted(() ->
                assertThat(get("/loc-2/loc-2-1/1").at("/data/tariff_ids/0")).isEqualTo("usual"));
    }

    private void tell(String id, Instant withdrawnAt, TariffAssignment assignment) {
        world.kafka.publish(
                Topics.TARIFFS,
                TariffRecord.newBuilder()
                        .setOperatorId(operator)
                        .setTariffId(id)
                        .setVersions(List.of(TariffVersion.newBuilder()
                                .setVersion(1)
                                .setValidFrom(Instant.EPOCH)
                                .setCurrency("EUR")
                                .setElements(List.of())
                                .build()))
                        .setAppliesTo(List.of(assignment))
                        .setUpdatedAt(START.plusMillis(++told))
                        .setWithdrawnAt(withdrawnAt)
                        .build());
    }

    private static TariffAssignment assignment(String location, String contract) {
        return TariffAssignment.newBuilder()
                .setLocationId(location)
                .setContractId(contract)
                .build();
    }

    private Answer get(String path) {
        return world.api.partner(partner.tokenForUs, "GET", LOCATIONS + path, null);
    }
}

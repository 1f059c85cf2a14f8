package io.wattbus.roaming.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api.Answer;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.RoamingPartner.Push;
import io.wattbus.roaming.testing.World;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.PriceComponent;
import io.wattbus.schemas.avro.TariffAssignment;
import io.wattbus.schemas.avro.TariffDimension;
import io.wattbus.schemas.avro.TariffElement;
import io.wattbus.schemas.avro.TariffRecord;
import io.wattbus.schemas.avro.TariffVersion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners that want to be told of tariffs are. */
@RoamingIntegrationTest
class TariffPushIT {

    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final World world;
    private final String operator = Fixtures.operator();
    private final RoamingPartner partner = new RoamingPartner(Fixtures.party());
    private final AtomicInteger told = new AtomicInteger();
    private String partnerId;

    TariffPushIT(World world) {
        this.world = world;
    }

    @BeforeEach
    void register() {
        partner.receives = List.of("locations", "tariffs", "sessions", "cdrs");
        Answer invited = world.invite(operator, partner.party);
        partnerId = invited.at("/partnerId");
        assertThat(partner.register(world.api, invited.at("/token")).code()).isEqualTo(1000);
        world.open(operator, "loc-1", partner);
    }

    @AfterEach
    void close() {
        world.api.partner(partner.tokenForUs, "DELETE", "/ocpi/2.2.1/credentials", null);
        partner.close();
    }

    @Test
    void tariffIsPutWhenItChangesAndDeletedWhenItIsWithdrawn() {
        tell("usual", "0.25", null);
        await().until(() -> methods("usual").equals(List.of("PUT")));
        Push push = partner.pushes("tariffs", "usual").getFirst();
        assertThat(push.path()).endsWith("/tariffs/" + operator.replace('*', '/') + "/usual");
        assertThat(push.body().at("/elements/0/price_components/0/price").decimalValue())
                .isEqualByComparingTo("0.25");

        tell("usual", "0.35", null);
        await().until(() -> methods("usual").equals(List.of("PUT", "PUT")));

        tell("usual", "0.35", START);
        await().until(() -> methods("usual").equals(List.of("PUT", "PUT", "DELETE")));
        await().until(() -> world.deliveries(operator, "WAITING") == 0);
    }

    @Test
    void tariffIsToldBeforeTheSessionsThatUseIt() throws Exception {
        Fixtures.Session session = Fixtures.session(operator, "loc-1", partner.party);
        partner.goDown();
        world.kafka.publish(Topics.CHARGING_SESSIONS, session.started());
        world.kafka.awaitCaughtUp();
        tell("usual", "0.25", null);
        world.kafka.awaitCaughtUp();

        partner.comeBack();

        await().until(() -> !partner.pushes("sessions", session.id.toString()).isEmpty());
        List<String> modules = partner.pushes().stream()
                .map(push -> push.path().contains("/tariffs/") ? "tariffs" : "others")
                .toList();
        assertThat(modules.indexOf("tariffs"))
                .isNotNegative()
                .isLessThan(partner.pushes()
                        .indexOf(partner.pushes("sessions", session.id.toString())
                                .getFirst()));
    }

    @Test
    void tariffsAndWholeLocationsAreToldAgain() {
        tell("usual", "0.25", null);
        await().until(() -> methods("usual").equals(List.of("PUT")));
        await("the location names the tariff")
                .until(() -> partner.pushes("locations", "loc-1").stream()
                        .anyMatch(push -> push.body().toString().contains("usual")));
        await("all is known to be told").until(() -> world.deliveries(operator, "WAITING") == 0);
        int locations = partner.pushes("locations", "loc-1").size();

        Answer begun = world.api.operator(
                world.jwt(operator),
                "POST",
                "/api/v1/partners/" + partnerId + "/resync",
                "{\"from\": \"1970-01-01T00:00:00Z\", \"modules\": [\"TARIFFS\", \"LOCATIONS\"]}");

        assertThat(begun.status()).isEqualTo(202);
        await().until(() -> methods("usual").equals(List.of("PUT", "PUT")));
        await().until(() -> partner.pushes("locations", "loc-1").size() == locations + 1);
        assertThat(partner.pushes("locations", "loc-1").getLast().method()).isEqualTo("PUT");
    }

    private List<String> methods(String id) {
        return partner.pushes("tariffs", id).stream().map(Push::method).toList();
    }

    private void tell(String id, String price, @Nullable Instant withdrawnAt) {
        PriceComponent energy = PriceComponent.newBuilder()
                .setType(TariffDimension.ENERGY)
                .setPrice(price)
                .setStepSize(1)
                .build();
        TariffVersion version = TariffVersion.newBuilder()
                .setVersion(1)
                .setValidFrom(Instant.EPOCH)
                .setCurrency("EUR")
                .setType("REGULAR")
                .setElements(List.of(new TariffElement(List.of(energy), null)))
                .build();
        world.kafka.publish(
                Topics.TARIFFS,
                TariffRecord.newBuilder()
                        .setOperatorId(operator)
                        .setTariffId(id)
                        .setVersions(List.of(version))
                        .setAppliesTo(List.of(TariffAssignment.newBuilder().build()))
                        .setUpdatedAt(START.plusSeconds(told.incrementAndGet()))
                        .setWithdrawnAt(withdrawnAt)
                        .build());
    }
}

package io.wattbus.platformtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.simulator.wire.Handshake;
import io.wattbus.simulator.wire.HandshakeRefused;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Nobody gets in who is not who he says he is. */
@OnPlatform
class HandshakeIT {

    @Test
    void aStationWithItsPasswordGetsIn(Tenant tenant) {
        assertThat(tenant.connect(tenant.station()).subprotocol()).isEqualTo("ocpp1.6");
    }

    @Test
    void anUnknownStationIsRefused(Tenant tenant) {
        StationAccess known = tenant.station();
        StationAccess unknown = new StationAccess(known.ocpp(), "NOBODY-KNOWS-ME", known.password());

        assertThat(refusal(tenant, unknown.handshake())).isIn(401, 404);
    }

    @Test
    void aWrongPasswordIsRefused(Tenant tenant) {
        StationAccess known = tenant.station();
        Handshake wrong = Handshake.ocpp16(address(known)).withBasic(known.stationId(), "not-the-password");

        assertThat(refusal(tenant, wrong)).isEqualTo(401);
    }

    @Test
    void noPasswordIsRefused(Tenant tenant) {
        assertThat(refusal(tenant, Handshake.ocpp16(address(tenant.station())))).isEqualTo(401);
    }

    @Test
    void theCredentialsOfAnotherStationAreRefused(Tenant tenant) {
        StationAccess one = tenant.station();
        StationAccess other = tenant.station();
        Handshake borrowed = Handshake.ocpp16(address(one)).withBasic(other.stationId(), other.password());

        assertThat(refusal(tenant, borrowed)).isEqualTo(401);
    }

    @Test
    void aStationWithoutOurSubprotocolIsRefused(Tenant tenant) {
        Handshake handshake = tenant.station().handshake();

        assertThat(refusal(tenant, handshake.offering("ocpp1.5", "soap"))).isEqualTo(400);
        assertThat(refusal(tenant, handshake.offering())).isEqualTo(400);
    }

    @Test
    void ourSubprotocolIsChosenAmongOthers(Tenant tenant) {
        Handshake several = tenant.station().handshake().offering("ocpp2.1", "ocpp1.6", "ocpp1.5");

        assertThat(tenant.connect(several).subprotocol()).isEqualTo("ocpp1.6");
    }

    @Test
    void anAddressThatIsNotAStationsIsRefused(Tenant tenant) {
        StationAccess known = tenant.station();
        URI elsewhere = known.ocpp().resolve("/admin/" + known.stationId());
        Handshake handshake = Handshake.ocpp16(elsewhere).withBasic(known.stationId(), known.password());

        assertThat(refusal(tenant, handshake)).isEqualTo(404);
    }

    @Test
    void aStationThatComesBackReplacesItsOldConnection(Tenant tenant) {
        StationAccess access = tenant.station();
        Charger old = tenant.connect(access).boot();

        Charger fresh = tenant.connect(access).boot();

        await("the old connection is closed").until(() -> old.closeCode().isDone());
        Charger.accepted(fresh.call("Heartbeat", "{}"));
    }

    private static URI address(StationAccess station) {
        return URI.create(station.ocpp() + "/" + station.stationId());
    }

    private static int refusal(Tenant tenant, Handshake handshake) {
        return catchThrowableOfType(HandshakeRefused.class, () -> tenant.connect(handshake))
                .status();
    }
}

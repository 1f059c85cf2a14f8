package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.station.OcppVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandshakeTest {

    private final Subprotocol ocpp16 = new Subprotocol("ocpp1.6", OcppVersion.OCPP_1_6, new FakeProtocol());
    private final Subprotocol ocpp201 = new Subprotocol("ocpp2.0.1", OcppVersion.OCPP_2_0_1, new FakeProtocol());
    private final FakePresence presence = new FakePresence();
    private final Station station = Fixtures.station(1);
    private boolean stopping;
    private final Handshake handshake =
            new Handshake(new Subprotocols(List.of(ocpp201, ocpp16)), presence, () -> stopping);

    @BeforeEach
    void registerTheStation() {
        presence.register(station);
    }

    @Test
    void welcomesAStationThatProvesWhoItIs() {
        assertThat(decide(credentials(), "ocpp1.6")).isEqualTo(new HandshakeOutcome.Welcome(station, ocpp16));
    }

    @Test
    void choosesTheBestCommonVersionWhateverTheStationPrefers() {
        assertThat(decide(credentials(), "ocpp1.5", "ocpp1.6", "ocpp2.0.1"))
                .isEqualTo(new HandshakeOutcome.Welcome(station, ocpp201));
    }

    @Test
    void refusesAStationThatOffersNothingWeSpeak() {
        assertThat(decide(credentials())).isEqualTo(refused(Refusal.NO_COMMON_SUBPROTOCOL));
        assertThat(decide(credentials(), "ocpp1.5")).isEqualTo(refused(Refusal.NO_COMMON_SUBPROTOCOL));
    }

    @Test
    void refusesAStationWithoutPassword() {
        assertThat(decide(Optional.empty(), "ocpp1.6")).isEqualTo(refused(Refusal.UNAUTHORIZED));
    }

    @Test
    void refusesAWrongPassword() {
        assertThat(decide(Optional.of(TestStation.credentials(station.id().value(), "wrong")), "ocpp1.6"))
                .isEqualTo(refused(Refusal.UNAUTHORIZED));
    }

    @Test
    void refusesTheCredentialsOfAnotherStation() {
        Station other = Fixtures.station(1);
        presence.register(other);

        assertThat(decide(Optional.of(TestStation.credentials(other.id().value(), FakePresence.PASSWORD)), "ocpp1.6"))
                .isEqualTo(refused(Refusal.UNAUTHORIZED));
    }

    @Test
    void refusesAnUnknownStation() {
        assertThat(handshake.decide(new HandshakeRequest("/ocpp/NOBODY", List.of("ocpp1.6"), Optional.empty())))
                .isEqualTo(refused(Refusal.UNKNOWN_STATION));
    }

    @Test
    void refusesAPathThatCannotBeDecoded() {
        assertThat(handshake.decide(new HandshakeRequest("/ocpp/%zz", List.of("ocpp1.6"), Optional.empty())))
                .isEqualTo(refused(Refusal.BAD_PATH));
    }

    @Test
    void turnsStationsAwayWhileTheStoreIsAway() {
        presence.away = true;

        assertThat(decide(credentials(), "ocpp1.6")).isEqualTo(refused(Refusal.STORE_AWAY));
    }

    @Test
    void turnsStationsAwayWhileTheGatewayStops() {
        stopping = true;

        assertThat(decide(credentials(), "ocpp1.6")).isEqualTo(refused(Refusal.STOPPING));
    }

    private HandshakeOutcome decide(Optional<String> authorization, String... subprotocols) {
        return handshake.decide(new HandshakeRequest("/ocpp/" + station.id(), List.of(subprotocols), authorization));
    }

    private Optional<String> credentials() {
        return Optional.of(TestStation.credentials(station.id().value(), FakePresence.PASSWORD));
    }

    private static HandshakeOutcome refused(Refusal refusal) {
        return new HandshakeOutcome.Refused(refusal);
    }
}

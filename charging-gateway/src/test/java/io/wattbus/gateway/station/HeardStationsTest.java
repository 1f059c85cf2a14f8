package io.wattbus.gateway.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.station.HeardStations.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeardStationsTest {

    private static final Instant START = Fixtures.CONNECTED_AT;

    private final HeardStations heard = new HeardStations(new StationProperties(
            Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofSeconds(10)));
    private final ConnectedStation station = Fixtures.connected(Fixtures.station(1));

    @BeforeEach
    void connect() {
        heard.connected(station);
    }

    @Test
    void tellsThatAStationIsHeardAtABoundedPace() {
        heard.heard(station, at(1));
        assertThat(heard.signs(at(2))).isEmpty();

        heard.heard(station, at(4));
        HeardStations.Sign sign = new HeardStations.Sign(station, at(4), false);
        assertThat(heard.signs(at(5))).containsExactly(sign);
        assertThat(heard.signs(at(5))).as("it could not be told").containsExactly(sign);

        heard.told(sign);
        assertThat(heard.signs(at(5))).isEmpty();
    }

    @Test
    void tellsOnceThatAStationIsSilentAndAtOnceThatItIsHeardAgain() {
        assertThat(heard.signs(at(9))).isEmpty();
        HeardStations.Sign silent = new HeardStations.Sign(station, at(10), true);
        assertThat(heard.signs(at(10))).containsExactly(silent);
        heard.told(silent);
        assertThat(heard.signs(at(20))).isEmpty();

        heard.heard(station, at(21));
        assertThat(heard.signs(at(21))).containsExactly(new HeardStations.Sign(station, at(21), false));
    }

    @Test
    void givesWhenStationsWereLastHeard() {
        heard.heard(station, at(3));
        assertThat(heard.since(at(2)))
                .containsExactly(new Heard(station.station().id(), at(3), Optional.empty()));
        assertThat(heard.since(at(3))).isEmpty();

        heard.clockRead(station, Duration.ofSeconds(-90));
        assertThat(heard.since(at(2)))
                .containsExactly(new Heard(station.station().id(), at(3), Optional.of(Duration.ofSeconds(-90))));
    }

    @Test
    void heedsNoOlderConnectionOfTheStation() {
        ConnectedStation newer = Fixtures.connected(station.station(), at(1));
        heard.connected(newer);

        heard.heard(station, at(8));
        heard.disconnected(station);

        assertThat(heard.holds(station.station().id(), newer.connectionId())).isTrue();
        assertThat(heard.since(at(2))).isEmpty();
    }

    private static Instant at(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }
}

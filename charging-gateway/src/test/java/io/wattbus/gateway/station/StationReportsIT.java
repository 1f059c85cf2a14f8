package io.wattbus.gateway.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.outbox.NameBasedUuid;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.sql.SqlTime;
import io.wattbus.gateway.station.HeardStations.Heard;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.schemas.avro.StationEventType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningGateway
class StationReportsIT {

    private static final Instant START = Fixtures.CONNECTED_AT;

    @Autowired
    private StationReports reports;

    @Autowired
    private ConnectionRepository connections;

    @Autowired
    private JdbcClient jdbc;

    private final ConnectedStation station = Fixtures.connected(Fixtures.station(2));

    @Test
    void tellsConnectionBootAndDisconnection() {
        reports.connected(station);
        BootOutcome outcome = reports.booted(
                station, new BootReport("Acme", "Fast 50", Optional.of("S1"), Optional.of("1.2.3")), at(1));
        reports.disconnected(station, "CLOSED", at(2));

        assertThat(outcome).isEqualTo(new BootOutcome.Accepted(Duration.ofMinutes(5)));
        List<StationEvent> events = events(3);
        assertThat(events)
                .extracting(StationEvent::getType)
                .containsExactly(StationEventType.CONNECTED, StationEventType.BOOTED, StationEventType.DISCONNECTED);
        assertThat(events).extracting(StationEvent::getStationSequence).containsExactly(1L, 2L, 3L);
        assertThat(events.get(1).getFirmwareVersion()).isEqualTo("1.2.3");
        assertThat(events.get(2).getReason()).isEqualTo("CLOSED");
        assertThat(events.get(2).getVendor()).isEqualTo("Acme");
        assertThat(events.get(2).getEventId())
                .isEqualTo(NameBasedUuid.of(station.station().id().value(), "3"));
    }

    @Test
    void letsAnOlderConnectionEndWithoutAWord() {
        ConnectedStation newer = Fixtures.connected(station.station(), at(1));
        reports.connected(station);
        reports.connected(newer);
        reports.disconnected(station, "REPLACED", at(2));
        reports.disconnected(newer, "CLOSED", at(3));
        reports.disconnected(newer, "CLOSED", at(3));

        assertThat(events(3))
                .extracting(StationEvent::getType)
                .containsExactly(StationEventType.CONNECTED, StationEventType.CONNECTED, StationEventType.DISCONNECTED);
    }

    @Test
    void writesDownWhenAStationWasLastHeardAndWhatItTookTheTimeToBe() {
        reports.connected(station);
        StationId id = station.station().id();

        connections.heard(List.of(new Heard(id, at(6), Optional.of(Duration.ofSeconds(-90)))));
        connections.heard(List.of(new Heard(id, at(7), Optional.empty())));

        assertThat(jdbc.sql("select last_heard_at, clock_skew_ms from station_connection where station_id = :station")
                        .param("station", id.value())
                        .query((row, number) ->
                                tuple(SqlTime.instant(row, "last_heard_at"), row.getLong("clock_skew_ms")))
                        .single())
                .isEqualTo(tuple(at(7), -90_000L));
    }

    @Test
    void tellsAChangedStatusOnce() {
        reports.connected(station);
        reports.statusReported(station, status(1, ConnectorStatus.AVAILABLE, "NoError", at(1)), at(1));
        reports.statusReported(station, status(1, ConnectorStatus.AVAILABLE, "NoError", at(2)), at(2));
        reports.statusReported(station, status(2, ConnectorStatus.AVAILABLE, "NoError", at(2)), at(2));
        reports.statusReported(station, status(1, ConnectorStatus.FAULTED, "GroundFailure", at(3)), at(3));
        reports.statusReported(station, status(0, ConnectorStatus.AVAILABLE, "NoError", at(4)), at(4));

        List<StationEvent> events = events(5).subList(1, 5);
        assertThat(events)
                .extracting(StationEvent::getType)
                .containsExactly(
                        StationEventType.CONNECTOR_STATUS,
                        StationEventType.CONNECTOR_STATUS,
                        StationEventType.FAULT,
                        StationEventType.CONNECTOR_STATUS);
        assertThat(events).extracting(StationEvent::getConnectorNumber).containsExactly(1, 2, 1, null);
        assertThat(events.get(2).getErrorCode()).isEqualTo("GroundFailure");
        assertThat(events.get(2).getEvseUid())
                .isEqualTo(station.station().evses().getFirst().evseUid().value());
    }

    @Test
    void keepsAnOldStatusOutOfThePresent() {
        reports.statusReported(station, status(1, ConnectorStatus.CHARGING, "NoError", at(5)), at(5));
        reports.statusReported(station, status(1, ConnectorStatus.AVAILABLE, "NoError", at(-60)), at(6));
        reports.statusReported(station, status(1, ConnectorStatus.CHARGING, "NoError", at(7)), at(7));

        assertThat(events(2)).extracting(StationEvent::getLive).containsExactly(true, false);
    }

    @Test
    void remembersWhenAStatusWasLastRepeated() {
        reports.connected(station);
        reports.statusReported(station, status(1, ConnectorStatus.AVAILABLE, "NoError", at(-90)), at(1));
        reports.statusReported(station, status(1, ConnectorStatus.AVAILABLE, "NoError", at(5)), at(5));
        reports.statusReported(station, status(1, ConnectorStatus.CHARGING, "NoError", at(-60)), at(6));

        assertThat(events(3)).extracting(StationEvent::getLive).containsExactly(true, true, false);
    }

    @Test
    void hearsNoRepeatFromAnOlderConnection() {
        ConnectedStation newer = Fixtures.connected(station.station(), at(1));
        reports.connected(station);
        reports.statusReported(station, status(1, ConnectorStatus.AVAILABLE, "NoError", at(1)), at(1));
        reports.connected(newer);
        reports.statusReported(station, status(1, ConnectorStatus.AVAILABLE, "NoError", at(9)), at(9));
        reports.statusReported(newer, status(1, ConnectorStatus.CHARGING, "NoError", at(-1)), at(10));

        assertThat(events(4)).extracting(StationEvent::getLive).containsExactly(true, true, true, false);
    }

    private List<StationEvent> events(int expected) {
        return await().until(
                        () -> Consumed.of(
                                Topics.STATION_EVENTS, station.station().id().value()),
                        found -> found.size() >= expected);
    }

    private static Instant at(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    private static ConnectorStatusReport status(int connector, ConnectorStatus status, String errorCode, Instant at) {
        return new ConnectorStatusReport(
                connector, status, errorCode, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(at));
    }
}

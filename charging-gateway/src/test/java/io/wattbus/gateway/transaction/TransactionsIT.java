package io.wattbus.gateway.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.meter.MeterReading;
import io.wattbus.gateway.meter.SampledValue;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.SessionEventType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningGateway
class TransactionsIT {

    private static final String TOKEN = "04A2B3C4D5";

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    private final ConnectedStation station = Fixtures.connected(Fixtures.station(2));

    @BeforeEach
    void provisionToken() {
        Fixtures.token(jdbc, TOKEN, "ACCEPTED");
    }

    @Test
    void tellsASessionFromStartToStop() {
        StartOutcome started = transactions.start(station, start(1, TOKEN, at(60), 1_000));
        transactions.meter(station, meter(1, started.transactionId(), at(100), "1.5", "kWh"));
        transactions.stop(station, stop(started.transactionId(), at(200), 2_000));

        await().untilAsserted(() -> assertThat(events())
                .extracting(ChargingSessionEvent::getType)
                .containsExactly(SessionEventType.STARTED, SessionEventType.UPDATED, SessionEventType.ENDED));
        assertThat(events())
                .extracting(ChargingSessionEvent::getEnergyMilliWh)
                .containsExactly(0L, 500_000L, 1_000_000L);
    }

    private List<ChargingSessionEvent> events() {
        return Consumed.of(Topics.CHARGING_SESSIONS, station.station().id().value());
    }

    private static Instant at(int seconds) {
        return Fixtures.CONNECTED_AT.plusSeconds(seconds);
    }

    private static TransactionStart start(int connector, String token, Instant at, long meterStartWh) {
        return new TransactionStart(
                connector, token, Optional.of(at), meterStartWh, Optional.empty(), at.plusSeconds(1));
    }

    private static MeterReport meter(int connector, int transactionId, Instant at, String value, String unit) {
        SampledValue sample = new SampledValue(value, null, null, null, null, null, unit);
        return new MeterReport(
                connector,
                Optional.of(transactionId),
                List.of(new MeterReading(Optional.of(at), List.of(sample))),
                at.plusSeconds(1));
    }

    private static TransactionStop stop(int transactionId, Instant at, long meterStopWh) {
        return new TransactionStop(
                transactionId,
                Optional.empty(),
                Optional.of(at),
                meterStopWh,
                StopReason.LOCAL,
                List.of(),
                at.plusSeconds(1));
    }
}

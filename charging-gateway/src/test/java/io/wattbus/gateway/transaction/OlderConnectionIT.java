package io.wattbus.gateway.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.StationReports;
import io.wattbus.gateway.station.SupersededConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A station that went on at a newer connection, perhaps at another replica, is not listened to at the older one. */
@RunningGateway
class OlderConnectionIT {

    private static final Instant NOW = Instant.now();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StationReports reports;

    @Autowired
    private StartRecorder starts;

    @Autowired
    private StopRecorder stops;

    private ConnectedStation older;
    private ConnectedStation newer;

    @BeforeEach
    void goOnAtANewerConnection() {
        older = Fixtures.connected(Fixtures.station(1), NOW);
        newer = Fixtures.connected(older.station(), NOW);
        Fixtures.registered(jdbc, older.station());
        Fixtures.token(jdbc, "OLDER-1", "ACCEPTED");
        reports.connected(older);
        reports.connected(newer);
    }

    @Test
    void startsNothing() {
        assertThatThrownBy(() -> starts.record(older, start())).isInstanceOf(SupersededConnection.class);

        assertThat(transactions()).isZero();
        starts.record(newer, start());
        assertThat(transactions()).isOne();
    }

    @Test
    void stopsNothing() {
        int transaction = starts.record(newer, start()).transactionId();

        assertThatThrownBy(() -> stops.record(older, stop(transaction))).isInstanceOf(SupersededConnection.class);

        assertThat(ended()).isZero();
        stops.record(newer, stop(transaction));
        assertThat(ended()).isOne();
    }

    private static TransactionStart start() {
        return new TransactionStart(1, "OLDER-1", Optional.of(NOW), 100, Optional.empty(), NOW);
    }

    private static TransactionStop stop(int transaction) {
        return new TransactionStop(
                transaction, Optional.empty(), Optional.of(NOW), 200, StopReason.LOCAL, List.of(), NOW);
    }

    private int transactions() {
        return count("station_id = :station");
    }

    private int ended() {
        return count("station_id = :station and ended_at is not null");
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from charging_transaction where " + condition)
                .param("station", older.station().id().value())
                .query(Integer.class)
                .single();
    }
}

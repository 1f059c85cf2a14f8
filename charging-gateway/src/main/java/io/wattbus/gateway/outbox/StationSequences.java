package io.wattbus.gateway.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.Assert;

/** Puts what a station does in one order over all replicas: a lock a station and a number for each of its events. */
@Repository
public class StationSequences {

    private final JdbcClient jdbc;

    StationSequences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps every other writer of this station waiting until the caller's transaction ends. Take it first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String stationId) {
        if (!locked(stationId)) {
            jdbc.sql("insert into station_sequence (station_id, value) values (:station, 0) on conflict do nothing")
                    .param("station", stationId)
                    .update();
            Assert.state(locked(stationId), "A station's sequence is never deleted");
        }
    }

    /** The station's next number, from 1 and without gaps: it is undone with the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next(String stationId) {
        return jdbc.sql("update station_sequence set value = value + 1 where station_id = :station returning value")
                .param("station", stationId)
                .query(Long.class)
                .single();
    }

    private boolean locked(String stationId) {
        return jdbc.sql("select value from station_sequence where station_id = :station for update")
                .param("station", stationId)
                .query(Long.class)
                .optional()
                .isPresent();
    }
}

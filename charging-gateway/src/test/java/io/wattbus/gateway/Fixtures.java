package io.wattbus.gateway;

import io.wattbus.gateway.registry.EvseConnector;
import io.wattbus.gateway.registry.EvseUid;
import io.wattbus.gateway.registry.LocationId;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.OcppVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stations and tokens to test with. */
public final class Fixtures {

    /** The operator of all stations here. */
    public static final OperatorId OPERATOR = new OperatorId("FI*WAT");

    /** When the stations here connected. */
    public static final Instant CONNECTED_AT = Instant.parse("2026-05-01T10:00:00Z");

    private static final LocationId LOCATION = new LocationId("HEL-1");
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Fixtures() {}

    /** A station of its own with {@code connectors} connectors, as the registry would give it. */
    public static Station station(int connectors) {
        StationId id = new StationId("WAT-%04d".formatted(NEXT.getAndIncrement()));
        List<EvseConnector> evses = IntStream.rangeClosed(1, connectors)
                .mapToObj(number -> new EvseConnector(new EvseUid(id + "-" + number), number, number))
                .toList();
        return new Station(id, OPERATOR, LOCATION, evses);
    }

    /** {@code station} on a new connection made at {@link #CONNECTED_AT}. */
    public static ConnectedStation connected(Station station) {
        return connected(station, CONNECTED_AT);
    }

    /** {@code station} on a new connection made at {@code at}. */
    public static ConnectedStation connected(Station station, Instant at) {
        return new ConnectedStation(
                station, OcppVersion.OCPP_1_6, UUID.randomUUID().toString(), at);
    }

    /** The operator in the database, if it is not there yet. */
    public static void operator(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into operator values ('FI*WAT', 'Wattbus', 'Wattbus Oy', null, 'EUR', null, now())
                        on conflict do nothing""").update();
    }

    /** {@code station} in the database, with its location; without its EVSEs. */
    public static void registered(JdbcClient jdbc, Station station) {
        operator(jdbc);
        jdbc.sql("""
                        insert into location values ('FI*WAT', 'HEL-1', null, 'Laituri 1', 'Helsinki', null, 'FIN', '60.1',
                            '24.9', 'Europe/Helsinki', true, '{"twentyFourSeven": true}', '{}', now())
                        on conflict do nothing""").update();
        jdbc.sql("insert into station values (:id, 'FI*WAT', 'HEL-1', 0, null, now())")
                .param("id", station.id().value())
                .update();
    }

    /** A token of the operator in the database. */
    public static void token(JdbcClient jdbc, String uid, String status) {
        operator(jdbc);
        jdbc.sql("""
                        insert into id_token values
                            ('FI*WAT', upper(:uid), 'RFID', :uid, 'FI-WAT-C1', 'GROUP-1', :status, null, 'ALWAYS', now())
                        on conflict do nothing""").param("uid", uid).param("status", status).update();
    }
}

package io.wattbus.gateway.registry;

import io.wattbus.gateway.registry.StationView.Connection;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads stations for the API, with what is known of their boot and connection. */
@Repository
class StationViews {

    private static final String SELECT = """
            select s.station_id, s.location_id, s.security_profile, s.registration, s.ping_after_s, s.gone_after_s,
                b.vendor, b.model, b.firmware_version,
                coalesce(c.connected, false) as connected, c.since, c.last_heard_at, c.ocpp_version, c.clock_skew_ms
            from station s join location l using (operator_id, location_id)
                left join station_boot b using (station_id) left join station_connection c using (station_id)
            where s.operator_id = :operator and %s
            order by s.station_id limit :rows""";

    private static final String FILTERED = """
            s.station_id > :after
            and (:location::text is null or s.location_id = :location)
            and (:connected::boolean is null or coalesce(c.connected, false) = :connected)
            and (:vendor::text is null or b.vendor = :vendor) and (:model::text is null or b.model = :model)
            and (:registration::text is null or s.registration = :registration)
            and (:search::text is null or position(:search in lower(concat_ws(' ', s.station_id, b.vendor, b.model,
                b.serial_number, l.name, l.city, l.address))) > 0)""";

    private final JdbcClient jdbc;
    private final EvseRepository evses;

    StationViews(JdbcClient jdbc, EvseRepository evses) {
        this.jdbc = jdbc;
        this.evses = evses;
    }

    Optional<StationView> find(OperatorId operator, StationId id) {
        return withEvses(jdbc.sql(SELECT.formatted("s.station_id = :id"))
                        .param("operator", operator.value())
                        .param("id", id.value())
                        .param("rows", 1)
                        .query((row, number) -> view(row))
                        .list())
                .stream()
                .findFirst();
    }

    List<StationView> list(OperatorId operator, StationFilter filter, PageRequest page) {
        return withEvses(jdbc.sql(SELECT.formatted(FILTERED))
                .params(filter.columns())
                .param("operator", operator.value())
                .param("after", page.after())
                .param("rows", page.rows())
                .query((row, number) -> view(row))
                .list());
    }

    private List<StationView> withEvses(List<StationView> stations) {
        Map<String, List<Evse>> byStation =
                evses.ofStations(stations.stream().map(StationView::stationId).toList()).stream()
                        .collect(Collectors.groupingBy(Evse::stationId));
        return stations.stream()
                .map(station -> station.withEvses(byStation.getOrDefault(station.stationId(), List.of())))
                .toList();
    }

    private static StationView view(ResultSet row) throws SQLException {
        return new StationView(
                row.getString("station_id"),
                row.getString("location_id"),
                row.getInt("security_profile"),
                row.getObject("ping_after_s", Integer.class),
                row.getObject("gone_after_s", Integer.class),
                Registration.valueOf(row.getString("registration")),
                List.of(),
                new Connection(
                        row.getBoolean("connected"),
                        SqlTime.optional(row, "since").orElse(null),
                        SqlTime.optional(row, "last_heard_at").orElse(null),
                        row.getString("ocpp_version"),
                        row.getObject("clock_skew_ms", Long.class)),
                row.getString("vendor"),
                row.getString("model"),
                row.getString("firmware_version"));
    }
}

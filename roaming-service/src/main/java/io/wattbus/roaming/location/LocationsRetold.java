package io.wattbus.roaming.location;

import io.wattbus.roaming.delivery.Cause;
import io.wattbus.roaming.delivery.News;
import io.wattbus.roaming.delivery.Retold;
import io.wattbus.roaming.partner.SharedData;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locations that partners can be told again, and the statuses of their EVSEs. */
@Component
class LocationsRetold implements Retold {

    private final JdbcClient jdbc;
    private final LocationRepository locations;
    private final StatusRepository statuses;

    LocationsRetold(JdbcClient jdbc, LocationRepository locations, StatusRepository statuses) {
        this.jdbc = jdbc;
        this.locations = locations;
        this.statuses = statuses;
    }

    @Override
    public SharedData data() {
        return SharedData.LOCATIONS;
    }

    @Override
    public List<Item> changed(Since since, long position, int limit) {
        return jdbc.sql("""
                        select * from location
                        where operator_id = :operator and publish and last_updated >= :from and position > :position
                        order by position limit :limit""")
                .param("operator", since.operatorId().value())
                .param("from", Timestamp.from(since.from()))
                .param("position", position)
                .param("limit", limit)
                .query((row, n) -> new Item(row.getLong("position"), news(locations.read(row, n))))
                .list();
    }

    private List<News> news(Location location) {
        Map<String, KnownStatus> known = statuses.find(
                location.operatorId(), location.evses().stream().map(Evse::uid).toList());
        News whole = News.ofLocation(
                location.operatorId(),
                location.locationId(),
                new Cause(location.lastUpdated().toEpochMilli(), location.lastUpdated()));
        Stream<News> changes = known.entrySet().stream()
                .map(evse -> News.ofEvse(
                        location.operatorId(),
                        location.locationId(),
                        evse.getKey(),
                        new Cause(evse.getValue().version(), evse.getValue().changedAt())));
        return Stream.concat(Stream.of(whole), changes).toList();
    }
}

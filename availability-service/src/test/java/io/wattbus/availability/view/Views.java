package io.wattbus.availability.view;

import io.wattbus.availability.location.Coordinates;
import io.wattbus.availability.location.Location;
import io.wattbus.availability.station.EvseState;
import io.wattbus.availability.station.Placement;
import io.wattbus.availability.station.StationState;
import io.wattbus.availability.status.EvseStatus;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** Views that tests look at, and what random things they are made of. */
public final class Views {

    private static final Box EARTH = new Box(-180, -90, 180, 90);
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final String OPERATOR = "FI*WAT";
    private static final int EVSES = 3;
    private static final List<EvseStatus> STATUSES = List.of(EvseStatus.values());

    private Views() {}

    /** An empty one. */
    public static Directory directory() {
        Rendering rendering =
                new Rendering(JsonMapper.shared(), new StaticListableBeanFactory().getBeanProvider(Prices.class));
        return new Directory(rendering, new ViewSettings(Duration.ofMillis(10), 10, 1_000, 1_000));
    }

    /** A location that may have moved, lost EVSEs, or be published no more. */
    static Location location(int place, Random random) {
        return new Location(
                random.nextInt(1_000),
                OPERATOR,
                "LOC" + place,
                "Name " + random.nextInt(3),
                "Street",
                "City",
                null,
                "FIN",
                new Coordinates(BigDecimal.valueOf(60 + random.nextInt(2)), BigDecimal.valueOf(25 + place)),
                "Europe/Helsinki",
                random.nextInt(4) != 0,
                IntStream.range(0, EVSES)
                        .mapToObj(number -> evse(place, number, random))
                        .toList(),
                NOON,
                null,
                false);
    }

    private static Location.Evse evse(int place, int number, Random random) {
        return new Location.Evse(
                "evse-" + place + "-" + number,
                null,
                "station-" + place,
                null,
                random.nextInt(4) == 0,
                List.of(new Location.Connector(
                        1, "IEC_62196_T2", "SOCKET", "AC_3_PHASE", 22_000, null, null, null, null)),
                null,
                null);
    }

    static StationState station(int place, Random random) {
        TreeMap<String, EvseState> evses = new TreeMap<>();
        for (int number = 0; number < EVSES; number++) {
            evses.put(
                    "evse-" + place + "-" + number,
                    new EvseState(
                            new Placement("LOC" + place, 1, false),
                            new TreeMap<>(),
                            null,
                            null,
                            STATUSES.get(random.nextInt(STATUSES.size())),
                            NOON.plusSeconds(random.nextInt(100)),
                            1));
        }
        return new StationState(OPERATOR, null, null, NOON.plusSeconds(random.nextInt(100)), evses);
    }

    /** All that there is to see, by where it is found. */
    static Map<String, String> shown(Directory directory) {
        TreeMap<String, String> shown = new TreeMap<>();
        directory.within(
                EARTH,
                location -> shown.put(
                        location.id(),
                        new String(location.json(), StandardCharsets.UTF_8)
                                + location.evses().stream()
                                        .map(evse -> new String(evse.opening(), StandardCharsets.UTF_8)
                                                + new String(evse.rest(), StandardCharsets.UTF_8))
                                        .collect(Collectors.joining())
                                + location.now().evses().stream()
                                        .map(evse -> evse.since(0).toString())
                                        .collect(Collectors.joining())));
        return shown;
    }

    /** What each EVSE shows. */
    static Map<String, String> statuses(Directory directory) {
        TreeMap<String, String> statuses = new TreeMap<>();
        directory.within(EARTH, location -> {
            for (int i = 0; i < location.evses().size(); i++) {
                EvseNow now = location.now().evses().get(i);
                statuses.put(
                        location.id() + "/" + location.evses().get(i).uid(),
                        now.status() + " " + now.statusUpdatedAt());
            }
        });
        return statuses;
    }
}

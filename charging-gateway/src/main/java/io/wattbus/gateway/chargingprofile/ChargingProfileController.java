package io.wattbus.gateway.chargingprofile;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.registry.Stations;
import io.wattbus.gateway.rest.Problem;
import io.wattbus.gateway.rest.Tenant;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operators' API of the charging profiles that stations were set. */
@RestController
@RequestMapping("/api/v1/stations/{stationId}/charging-profiles")
class ChargingProfileController {

    private static final int LONGEST_DURATION = 7 * 86_400;

    private final Stations stations;
    private final ChargingProfiles profiles;
    private final Clock clock;

    ChargingProfileController(Stations stations, ChargingProfiles profiles, Clock clock) {
        this.stations = stations;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** The profiles that the station took, as last set by SetChargingProfile. */
    record ProfilesView(String stationId, List<ProfileDocument> profiles) {}

    /** The limits that are to be expected at a connector; of a station that obeys. */
    record CompositeView(String stationId, int connectorNumber, Instant from, Instant to, List<LimitView> limits) {}

    /**
     * A limit, up to the next one.
     *
     * @param limitW null where nothing limits
     */
    record LimitView(Instant from, @Nullable BigDecimal limitW) {}

    @GetMapping
    ProfilesView list(@Tenant OperatorId operator, @PathVariable StationId stationId) {
        Station station = station(operator, stationId);
        return new ProfilesView(station.id().value(), profiles.list(station.id()));
    }

    /**
     * What they come to from now on, by our own reckoning; the station is asked by GetCompositeSchedule.
     *
     * @param connectorNumber 0 is the station
     * @param voltageV of the area, with which amperes become watts
     */
    @GetMapping("/composite")
    CompositeView composite(
            @Tenant OperatorId operator,
            @PathVariable StationId stationId,
            @RequestParam(defaultValue = "0") int connectorNumber,
            @RequestParam(defaultValue = "86400") int durationSeconds,
            @RequestParam(defaultValue = "230") int voltageV) {
        Station station = station(operator, stationId);
        require(connectorNumber >= 0, "connectorNumber is 0 or more");
        require(durationSeconds >= 1 && durationSeconds <= LONGEST_DURATION, "durationSeconds is 1 to 604800");
        require(voltageV >= 1 && voltageV <= 1_000, "voltageV is 1 to 1000");
        Instant from = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant to = from.plusSeconds(durationSeconds);
        List<LimitView> limits = profiles.composite(station.id(), connectorNumber, from, to, voltageV).stream()
                .map(interval -> new LimitView(interval.from(), interval.watts().orElse(null)))
                .toList();
        return new CompositeView(station.id().value(), connectorNumber, from, to, limits);
    }

    private Station station(OperatorId operator, StationId id) {
        return stations.find(operator, id).orElseThrow(Problem::notFound);
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", rule);
        }
    }
}

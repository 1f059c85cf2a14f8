package io.wattbus.gateway.locallist;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.registry.Stations;
import io.wattbus.gateway.rest.Problem;
import io.wattbus.gateway.rest.Tenant;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which stations' lists are kept in step, as their operators want it. */
@RestController
@RequestMapping("/api/v1/stations/{stationId}/local-list")
class LocalListController {

    private final LocalListRepository lists;
    private final Stations stations;
    private final Clock clock;

    LocalListController(LocalListRepository lists, Stations stations, Clock clock) {
        this.lists = lists;
        this.stations = stations;
        this.clock = clock;
    }

    /** Has the station's list kept in step with the operator's tokens from now on; what it has now is replaced. */
    @PutMapping
    LocalList put(@Tenant OperatorId operator, @PathVariable StationId stationId) {
        StationId station = station(operator, stationId);
        lists.keep(station, clock.instant());
        return lists.find(station).orElseThrow(Problem::notFound);
    }

    /** Leaves the station's list as it is from now on. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@Tenant OperatorId operator, @PathVariable StationId stationId) {
        lists.leave(station(operator, stationId));
    }

    /** How the station's list is and which version of it the station has. */
    @GetMapping
    LocalList get(@Tenant OperatorId operator, @PathVariable StationId stationId) {
        return lists.find(station(operator, stationId)).orElseThrow(Problem::notFound);
    }

    private StationId station(OperatorId operator, StationId id) {
        return stations.find(operator, id).orElseThrow(Problem::notFound).id();
    }
}

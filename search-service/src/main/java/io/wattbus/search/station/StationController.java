package io.wattbus.search.station;

import io.wattbus.search.tenant.OperatorId;
import io.wattbus.search.web.Cursor;
import io.wattbus.search.web.Page;
import io.wattbus.search.web.PageRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An operator's search for its stations. */
@RestController
@RequestMapping("/api/v1/search/stations")
class StationController {

    private final Stations stations;

    StationController(Stations stations) {
        this.stations = stations;
    }

    /** By id. */
    @GetMapping
    ResponseEntity<Page<StationView>> find(
            OperatorId operator, @ParameterObject StationQuery query, @ParameterObject PageRequest page) {
        return Page.of(
                stations.find(operator, query, page.afterId(), page.size() + 1),
                page,
                station -> Cursor.of(station.stationId()));
    }
}

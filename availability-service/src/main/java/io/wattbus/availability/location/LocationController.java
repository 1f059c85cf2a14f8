package io.wattbus.availability.location;

import io.wattbus.availability.station.StationState;
import io.wattbus.availability.station.Stations;
import io.wattbus.availability.web.Page;
import io.wattbus.availability.web.PageRequest;
import io.wattbus.availability.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a driver can charge now: public. */
@RestController
@RequestMapping("/api/v1/locations")
class LocationController {

    private final LocationStore locations;
    private final Stations stations;
    private final SearchSettings settings;

    LocationController(LocationStore locations, Stations stations, SearchSettings settings) {
        this.locations = locations;
        this.stations = stations;
        this.settings = settings;
    }

    /** Within a circle or a box, nearest to its centre first. */
    @GetMapping
    ResponseEntity<Page<LocationView>> search(
            @ParameterObject AreaParameters where, @ParameterObject PageRequest page) {
        int size = page.size();
        List<Place> found = after(page, locations.within(where.area(settings)));
        List<Place> shown = found.stream().limit(size).toList();
        ResponseEntity.BodyBuilder answer = ok();
        if (found.size() > shown.size()) {
            answer.header(HttpHeaders.LINK, Page.nextLink(PlaceCursor.encode(shown.getLast())));
        }
        return answer.body(
                new Page<>(views(locations.find(shown.stream().map(Place::key).toList()))));
    }

    /** One location; its id is made of its operator's and its OCPI id. */
    @GetMapping("/{operatorId}/{locationId}")
    ResponseEntity<LocationView> get(@PathVariable String operatorId, @PathVariable String locationId) {
        Location location =
                locations.find(new LocationKey(operatorId, locationId)).orElseThrow(() -> Problem.notFound("location"));
        return ok().body(views(List.of(location)).getFirst());
    }

    private static List<Place> after(PageRequest page, List<Place> found) {
        if (page.cursor() == null) {
            return found;
        }
        Place last = PlaceCursor.decode(page.cursor());
        return found.stream().filter(place -> place.compareTo(last) > 0).toList();
    }

    private List<LocationView> views(List<Location> found) {
        Set<String> stationIds = found.stream()
                .flatMap(location -> location.evses().stream())
                .map(Location.Evse::stationId)
                .collect(Collectors.toSet());
        Map<String, StationState> states = stations.find(stationIds);
        return found.stream().map(location -> LocationView.of(location, states)).toList();
    }

    private ResponseEntity.BodyBuilder ok() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(settings.maxAge()).cachePublic());
    }
}

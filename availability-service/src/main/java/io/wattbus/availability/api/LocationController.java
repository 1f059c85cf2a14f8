package io.wattbus.availability.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.wattbus.availability.api.Hit.Place;
import io.wattbus.availability.location.LocationKey;
import io.wattbus.availability.view.Directory;
import io.wattbus.availability.view.ListedLocation;
import io.wattbus.availability.view.LocationView;
import io.wattbus.availability.web.Page;
import io.wattbus.availability.web.PageRequest;
import io.wattbus.availability.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a driver can charge now: public. */
@RestController
@RequestMapping("/api/v1/locations")
class LocationController {

    static final String USUAL = "auto";

    private final Directory directory;
    private final Answers answers;
    private final SearchSettings settings;
    private final Clock clock;

    LocationController(Directory directory, Answers answers, SearchSettings settings, Clock clock) {
        this.directory = directory;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a box is answered with clusters instead of locations. */
    enum Clustering {
        /** If it is large. */
        AUTO,
        NEVER,
        ALWAYS
    }

    /** Within a circle or a box, nearest to its centre first. */
    @GetMapping
    @Operation(summary = "Locations within a circle or a box, nearest to its centre first; clusters for a large box")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SearchView.class)))
    void search(
            @ParameterObject AreaParameters where,
            @ParameterObject FilterParameters what,
            @ParameterObject PageRequest page,
            @Parameter(description = "auto, never or always") @RequestParam(defaultValue = USUAL) String cluster,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Area area = where.area(settings);
        Search search = new Search(directory, area, what.filter(), clock.instant());
        if (isClustered(clustering(cluster), where, area)) {
            clusters(search, area, request, response);
        } else {
            items(search, page, request, response);
        }
    }

    /** One location; its id is made of its operator's and its OCPI id. */
    @GetMapping("/{operatorId}/{locationId}")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = LocationView.class)))
    void get(
            @PathVariable String operatorId,
            @PathVariable String locationId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean stale = directory.isStale();
        ListedLocation location = find(operatorId, locationId);
        ListedLocation.Now now = location.now();
        answers.give(
                request,
                response,
                Stamp.of(stale).with(now.version()),
                () -> LocationJson.write(new JsonBytes(), location, now, stale));
    }

    /** One EVSE of a location. */
    @GetMapping("/{operatorId}/{locationId}/evses/{uid}")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = LocationView.EvseView.class)))
    void evse(
            @PathVariable String operatorId,
            @PathVariable String locationId,
            @PathVariable String uid,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean stale = directory.isStale();
        ListedLocation location = find(operatorId, locationId);
        int index = location.indexOf(uid);
        ListedLocation.Now now = location.now();
        if (index < 0) {
            throw Problem.notFound("EVSE");
        }
        answers.give(
                request,
                response,
                Stamp.of(stale).with(now.version()),
                () -> LocationJson.write(
                        new JsonBytes(),
                        location.evses().get(index),
                        now.evses().get(index),
                        stale));
    }

    private ListedLocation find(String operatorId, String locationId) {
        return directory
                .find(new LocationKey(operatorId, locationId).toString())
                .orElseThrow(() -> Problem.notFound("location"));
    }

    private void items(Search search, PageRequest page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean stale = directory.isStale();
        int size = page.size();
        List<Hit> found =
                search.nearest(size + 1, Optional.ofNullable(page.cursor()).map(Place::parse));
        List<Hit> shown = found.subList(0, Math.min(size, found.size()));
        Stamp stamp = Stamp.of(stale);
        shown.forEach(hit -> stamp.with(hit.location(), hit.now()));
        if (found.size() > size) {
            response.setHeader(
                    HttpHeaders.LINK,
                    Page.nextLink(request, shown.getLast().place().cursor()));
            stamp.with(size);
        }
        answers.give(request, response, stamp, () -> {
            JsonBytes body = new JsonBytes().add("{\"items\":[");
            shown.forEach(hit -> LocationJson.write(body.next(), hit.location(), hit.now(), false));
            return LocationJson.mark(body.add("]"), stale).add("}");
        });
    }

    private void clusters(Search search, Area area, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean stale = directory.isStale();
        Clusters clusters = new Clusters(area.box());
        search.forEach(clusters::add);
        Stamp stamp = Stamp.of(stale);
        clusters.all().forEach(cluster -> stamp.with(cluster.stamp()));
        answers.give(request, response, stamp, () -> {
            JsonBytes body = new JsonBytes().add("{\"clusters\":[");
            clusters.all().forEach(cluster -> body.next().add(cluster.json()));
            return LocationJson.mark(body.add("]"), stale).add("}");
        });
    }

    private boolean isClustered(Clustering clustering, AreaParameters where, Area area) {
        boolean large =
                where.bbox() != null && Math.max(area.box().width(), area.box().height()) > settings.maxBoxDegrees();
        if (large && clustering == Clustering.NEVER) {
            throw Problem.invalidParameter(
                    "bbox must be at most " + settings.maxBoxDegrees() + " degrees wide and high.");
        }
        return large || clustering == Clustering.ALWAYS;
    }

    private static Clustering clustering(String name) {
        return switch (name) {
            case USUAL -> Clustering.AUTO;
            case "never" -> Clustering.NEVER;
            case "always" -> Clustering.ALWAYS;
            default -> throw Problem.invalidParameter("cluster must be auto, never or always.");
        };
    }
}

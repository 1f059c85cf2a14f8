package io.wattbus.search.statistics;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.wattbus.search.tenant.Reach;
import io.wattbus.search.web.Cursor;
import io.wattbus.search.web.Page;
import io.wattbus.search.web.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sessions, energy and starts per second: an operator's own, or with the scope {@code platform} everyone's. */
@RestController
@RequestMapping("/api/v1/statistics")
class StatisticsController {

    private final SessionAggregates aggregates;
    private final Clock clock;

    StatisticsController(SessionAggregates aggregates, Clock clock) {
        this.aggregates = aggregates;
        this.clock = clock;
    }

    /** Over the last hour, unless two of from, to and window say otherwise. */
    @GetMapping
    @Parameter(name = "scope", in = ParameterIn.QUERY, description = "platform: of all operators, for that scope alone")
    ResponseEntity<StatisticsView> of(
            Reach reach,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Duration window,
            @Parameter(description = "operator or station") @RequestParam(defaultValue = "operator") String by,
            @ParameterObject PageRequest page) {
        Interval interval = Interval.of(from, to, window, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Grouping grouping = Grouping.of(by);
        List<String> after = page.after(grouping.fields().size());
        SessionAggregates.Found found = aggregates.of(reach, interval, grouping, after, page.size() + 1);
        return Page.of(
                found.groups(),
                page,
                group -> new Cursor(group.key()),
                groups -> StatisticsView.of(interval, found.total(), groups));
    }
}

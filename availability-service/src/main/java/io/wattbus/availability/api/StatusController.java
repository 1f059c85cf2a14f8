package io.wattbus.availability.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.wattbus.availability.view.Change;
import io.wattbus.availability.view.Directory;
import io.wattbus.availability.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statuses alone, for those who have the rest already and poll: public. */
@RestController
class StatusController {

    private static final long EVER = -1;

    private final Directory directory;
    private final Answers answers;
    private final SearchSettings settings;

    StatusController(Directory directory, Answers answers, SearchSettings settings) {
        this.directory = directory;
        this.answers = answers;
        this.settings = settings;
    }

    /** What EVSEs show now, or what has changed since an earlier answer. */
    @GetMapping("/api/v1/status")
    @Operation(
            summary = "Status of EVSEs by ids or box",
            description =
                    "With updatedSince, which is the cursor of an earlier answer to the same question, only what has"
                            + " changed since, and what was removed, which comes first. 410: start over.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = StatusView.class)))
    void status(@ParameterObject StatusParameters asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean stale = directory.isStale();
        Selection selection = asked.selection(settings);
        Statuses statuses = new Statuses(directory.version(), directory.forgotten(), settings.maxStatuses());
        Optional<Long> since = asked.since();
        selection.collect(directory, statuses, since.orElse(EVER));
        List<Change> gone = since.map(this::removedSince).orElse(List.of()).stream()
                .filter(selection::includes)
                .toList();
        gone.forEach(removal -> statuses.reach(removal.sequence()));
        List<String> removed = gone.stream().map(EvsePath::of).distinct().toList();
        answers.give(
                request,
                response,
                statuses.stamp(stale, removed),
                () -> statuses.json(stale, since.isPresent(), removed));
    }

    private List<Change> removedSince(long version) {
        return directory
                .removedSince(version + 1)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.GONE, "start-over", "This is too long ago: ask without updatedSince."));
    }
}

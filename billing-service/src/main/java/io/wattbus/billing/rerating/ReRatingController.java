package io.wattbus.billing.rerating;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.web.Cursor;
import io.wattbus.billing.web.Page;
import io.wattbus.billing.web.PageRequest;
import io.wattbus.billing.web.Problem;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An operator's records worked out again. */
@RestController
@RequestMapping("/api/v1/charge-detail-records/re-ratings")
class ReRatingController {

    private final ReRatings reRatings;
    private final ReRatingRepository repository;
    private final DifferenceRepository differences;

    ReRatingController(ReRatings reRatings, ReRatingRepository repository, DifferenceRepository differences) {
        this.reRatings = reRatings;
        this.repository = repository;
        this.differences = differences;
    }

    /** Begins to work out the last record of every session again, with its own tariff and the engine of today. */
    @PostMapping
    ResponseEntity<ReRatingView> begin(
            OperatorId operator, @RequestBody(required = false) @Nullable ReRatingRequest request, Principal caller) {
        ReRatingRequest asked = request == null ? ReRatingRequest.ALL : request;
        ReRatingView begun = ReRatingView.of(reRatings.begin(operator, asked.toFilter(), caller.getName()));
        return ResponseEntity.accepted()
                .location(ServletUriComponentsBuilder.fromCurrentRequest()
                        .pathSegment(begun.reRatingId().toString())
                        .build()
                        .toUri())
                .body(begun);
    }

    /** In the order in which they were begun. */
    @GetMapping
    ResponseEntity<Page<ReRatingView>> list(OperatorId operator, @ParameterObject PageRequest page) {
        List<Progress> found = repository.list(operator, page.after(), page.size() + 1);
        return Page.of(
                found,
                page,
                it -> new Cursor(it.reRating().startedAt(), it.reRating().reRatingId()).encoded(),
                ReRatingView::of);
    }

    /** How far it is. */
    @GetMapping("/{reRatingId}")
    ReRatingView get(OperatorId operator, @PathVariable UUID reRatingId) {
        return ReRatingView.of(find(operator, reRatingId));
    }

    /** The records found so far that would be others today. */
    @GetMapping("/{reRatingId}/differences")
    ResponseEntity<Page<Difference>> differences(
            OperatorId operator, @PathVariable UUID reRatingId, @ParameterObject PageRequest page) {
        ReRating reRating = find(operator, reRatingId).reRating();
        List<Difference> found = differences.list(reRatingId, page.after().id(), page.size() + 1);
        return Page.of(found, page, it -> new Cursor(reRating.startedAt(), it.cdrId()).encoded(), it -> it);
    }

    private Progress find(OperatorId operator, UUID reRatingId) {
        return repository.find(operator, reRatingId).orElseThrow(() -> Problem.notFound("re-rating"));
    }
}

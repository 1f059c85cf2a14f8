package io.wattbus.fraud.decision;

import io.wattbus.fraud.charging.Action;
import io.wattbus.fraud.charging.OperatorId;
import io.wattbus.fraud.web.Cursor;
import io.wattbus.fraud.web.Page;
import io.wattbus.fraud.web.PageRequest;
import io.wattbus.fraud.web.Problem;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An operator's decisions: to look at, and to release. */
@RestController
@RequestMapping("/api/v1/decisions")
class DecisionController {

    private final DecisionStore store;
    private final Decisions decisions;
    private final Clock clock;

    DecisionController(DecisionStore store, Decisions decisions, Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Newest first. */
    @GetMapping
    ResponseEntity<Page<DecisionView>> list(
            OperatorId operator,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable Action action,
            @RequestParam(required = false) @Nullable UUID sessionId,
            @ParameterObject PageRequest page) {
        Instant now = clock.instant();
        Predicate<StoredDecision> wanted = stored -> (active == null || stored.activeAt(now) == active)
                && (action == null || stored.decision().action() == action)
                && (sessionId == null || stored.decision().subject().sessionId().equals(Optional.of(sessionId)));
        List<StoredDecision> found = store.list(operator, wanted, page.after(), page.size() + 1);
        return Page.of(found, page, DecisionController::cursor, stored -> DecisionView.of(stored, now));
    }

    @GetMapping("/{decisionId}")
    DecisionView get(OperatorId operator, @PathVariable UUID decisionId) {
        return store.find(operator, decisionId)
                .map(stored -> DecisionView.of(stored, clock.instant()))
                .orElseThrow(DecisionController::unknown);
    }

    /** Ends it before its time; answers with the RELEASE, again the same if it is asked for again. */
    @PostMapping("/{decisionId}/release")
    DecisionView release(
            OperatorId operator, @PathVariable UUID decisionId, @RequestBody @Valid ReleaseRequest request) {
        Release release =
                decisions.release(operator, decisionId, request.reason()).orElseThrow(DecisionController::unknown);
        return switch (release) {
            case Release.Granted(Decision decision) -> view(decision);
            case Release.Repeated(Decision decision) -> view(decision);
            case Release.Expired _ ->
                throw Problem.of(HttpStatus.CONFLICT, "decision-expired", "The decision is no longer valid.");
            case Release.NotReleasable(Action action) ->
                throw Problem.of(HttpStatus.CONFLICT, "not-releasable", "A " + action + " cannot be released.");
        };
    }

    private DecisionView view(Decision decision) {
        return DecisionView.of(new StoredDecision(decision, Optional.empty()), clock.instant());
    }

    private static Problem unknown() {
        return Problem.notFound("decision");
    }

    private static String cursor(StoredDecision stored) {
        return new Cursor(stored.decision().decidedAt(), stored.decision().decisionId()).encoded();
    }
}

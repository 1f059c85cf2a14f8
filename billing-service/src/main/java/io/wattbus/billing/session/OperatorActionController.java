package io.wattbus.billing.session;

import io.wattbus.billing.cdr.Cdr;
import io.wattbus.billing.cdr.CdrId;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.web.Page;
import io.wattbus.billing.web.Problem;
import java.net.URI;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What operators do about single sessions and records, and who did it. */
@RestController
class OperatorActionController {

    private static final String RECORDS = "/api/v1/charge-detail-records/";

    private final OperatorActions actions;
    private final OperatorActionRepository done;
    private final SessionRepository sessions;

    OperatorActionController(OperatorActions actions, OperatorActionRepository done, SessionRepository sessions) {
        this.actions = actions;
        this.done = done;
        this.sessions = sessions;
    }

    /**
     * The credit that takes a record back.
     *
     * @param cdrId its own id
     */
    record CreditView(UUID cdrId, UUID creditReferenceId, UUID sessionId) {

        static CreditView of(Cdr credit) {
            return new CreditView(
                    credit.cdrId().value(),
                    credit.credits().orElseThrow().value(),
                    credit.session().sessionId().value());
        }
    }

    /** In the order in which it was done. */
    @GetMapping("/api/v1/sessions/{sessionId}/actions")
    Page<OperatorActionView> actions(OperatorId operator, @PathVariable UUID sessionId) {
        find(operator, sessionId);
        return new Page<>(done.find(new SessionId(sessionId)).stream()
                .map(OperatorActionView::of)
                .toList());
    }

    /** Ends the holds of a session, which is then billed as if there had been none. */
    @PostMapping("/api/v1/sessions/{sessionId}/release")
    SessionView release(
            OperatorId operator,
            Principal caller,
            @PathVariable UUID sessionId,
            @RequestBody(required = false) @Nullable ActionRequest request) {
        Optional<String> reason = request == null ? Optional.empty() : request.checkedReason();
        return switch (actions.release(operator, new SessionId(sessionId), caller.getName(), reason)) {
            case ReleaseOutcome.Released() -> SessionView.of(find(operator, sessionId));
            case ReleaseOutcome.NotHeld() ->
                throw Problem.of(HttpStatus.CONFLICT, "not-held", "Nothing holds the session, or it is billed.");
            case ReleaseOutcome.Unknown() -> throw Problem.notFound("session");
        };
    }

    /** Takes back a record for good; its session is not billed again. */
    @PostMapping("/api/v1/charge-detail-records/{cdrId}/credit")
    ResponseEntity<CreditView> credit(
            OperatorId operator, Principal caller, @PathVariable UUID cdrId, @RequestBody ActionRequest request) {
        return switch (actions.credit(operator, new CdrId(cdrId), caller.getName(), request.neededReason())) {
            case CreditOutcome.Issued(Cdr credit) ->
                ResponseEntity.created(URI.create(RECORDS + credit.cdrId())).body(CreditView.of(credit));
            case CreditOutcome.Repeated(Cdr credit) ->
                throw Problem.of(HttpStatus.CONFLICT, "already-credited", "The record was taken back before.")
                        .with("creditId", credit.cdrId().value());
            case CreditOutcome.OfCredit() ->
                throw Problem.of(HttpStatus.CONFLICT, "is-a-credit", "A credit is not credited.");
            case CreditOutcome.Unknown() -> throw Problem.notFound("charge detail record");
        };
    }

    private BillingSession find(OperatorId operator, UUID sessionId) {
        return sessions.find(operator, new SessionId(sessionId)).orElseThrow(() -> Problem.notFound("session"));
    }
}

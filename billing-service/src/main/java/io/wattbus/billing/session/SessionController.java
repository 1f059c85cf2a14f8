package io.wattbus.billing.session;

import io.wattbus.billing.cdr.CdrId;
import io.wattbus.billing.cdr.Cdrs;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.web.Cursor;
import io.wattbus.billing.web.Page;
import io.wattbus.billing.web.PageRequest;
import io.wattbus.billing.web.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An operator's sessions as billing sees them: what has become of each, and what it costs. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {

    private final SessionRepository sessions;
    private final Billing billing;
    private final Cdrs cdrs;

    SessionController(SessionRepository sessions, Billing billing, Cdrs cdrs) {
        this.sessions = sessions;
        this.billing = billing;
        this.cdrs = cdrs;
    }

    /** By start. */
    @GetMapping
    ResponseEntity<Page<SessionView>> list(
            OperatorId operator,
            @RequestParam(required = false) BillingState.@Nullable Name state,
            @ParameterObject PageRequest page) {
        List<BillingSession> found = sessions.list(operator, Optional.ofNullable(state), page.after(), page.size() + 1);
        return Page.of(found, page, SessionController::cursor, SessionView::of);
    }

    @GetMapping("/{sessionId}")
    SessionView get(OperatorId operator, @PathVariable UUID sessionId) {
        return SessionView.of(find(operator, sessionId));
    }

    /** Running, by what is known so far; or final, as issued. */
    @GetMapping("/{sessionId}/cost")
    CostView cost(OperatorId operator, @PathVariable UUID sessionId) {
        BillingSession session = find(operator, sessionId);
        return switch (session.state()) {
            case BillingState.Issued _ -> asIssued(operator, session);
            case BillingState.NotBillable _ -> CostView.ofNothing(session);
            case BillingState.Running _,
                    BillingState.WaitingForTariff _,
                    BillingState.WaitingForSettlement _,
                    BillingState.Held _ -> CostView.of(session, billing.price(session));
        };
    }

    private CostView asIssued(OperatorId operator, BillingSession session) {
        CdrId id = session.cdrId().orElseThrow();
        return CostView.of(session, cdrs.find(operator, id).orElseThrow());
    }

    private BillingSession find(OperatorId operator, UUID sessionId) {
        return sessions.find(operator, new SessionId(sessionId)).orElseThrow(() -> Problem.notFound("session"));
    }

    private static String cursor(BillingSession session) {
        return new Cursor(session.soFar().startedAt(), session.sessionId().value()).encoded();
    }
}

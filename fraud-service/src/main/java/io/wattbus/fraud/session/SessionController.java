package io.wattbus.fraud.session;

import io.wattbus.fraud.charging.OperatorId;
import io.wattbus.fraud.web.Cursor;
import io.wattbus.fraud.web.Page;
import io.wattbus.fraud.web.PageRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What fraud has checked of an operator's sessions: to compare with what others know. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {

    private final SessionStore sessions;

    SessionController(SessionStore sessions) {
        this.sessions = sessions;
    }

    /** By id. */
    @GetMapping
    ResponseEntity<Page<SessionView>> list(
            OperatorId operator,
            @RequestParam(required = false) CheckedSession.@Nullable State state,
            @ParameterObject PageRequest page) {
        List<CheckedSession> found =
                sessions.list(operator, Optional.ofNullable(state), begin(page.after()), page.size() + 1);
        return Page.of(found, page, SessionController::cursor, SessionView::of);
    }

    /** Behind the session where the last page ended. */
    private static String begin(Cursor after) {
        return after.equals(Cursor.START) ? "" : after.id() + "/";
    }

    private static String cursor(CheckedSession session) {
        return new Cursor(session.startedAt(), session.sessionId()).encoded();
    }
}

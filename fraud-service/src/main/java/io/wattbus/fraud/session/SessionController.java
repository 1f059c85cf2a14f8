package io.wattbus.fraud.session;

import io.swagger.v3.oas.annotations.Parameter;
import io.wattbus.fraud.charging.OperatorId;
import io.wattbus.fraud.web.Cursor;
import io.wattbus.fraud.web.Page;
import io.wattbus.fraud.web.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What fraud has checked of an operator's sessions: to compare with what others know. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionController {

    private final SessionStore sessions;
    private final OtherReplicas others;

    SessionController(SessionStore sessions, OtherReplicas others) {
        this.sessions = sessions;
        this.others = others;
    }

    /**
     * By id.
     *
     * @param own whether only this replica's share is asked for; operators get all
     */
    @GetMapping
    ResponseEntity<Page<SessionView>> list(
            OperatorId operator,
            @RequestParam(required = false) CheckedSession.@Nullable State state,
            @ParameterObject PageRequest page,
            @Parameter(hidden = true) @RequestParam(defaultValue = "false") boolean own,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        Stream<SessionView> here =
                sessions.list(operator, Optional.ofNullable(state), begin(page.after()), page.size() + 1).stream()
                        .map(SessionView::of);
        Stream<SessionView> there = own ? Stream.empty() : others.list(authorization, state, page);
        List<SessionView> found = Stream.concat(here, there)
                .sorted(Comparator.comparing(session -> session.sessionId().toString()))
                .distinct()
                .limit(page.size() + 1)
                .toList();
        return Page.of(found, page, SessionController::cursor, Function.identity());
    }

    /** Behind the session where the last page ended. */
    private static String begin(Cursor after) {
        return after.equals(Cursor.START) ? "" : after.id() + "/";
    }

    private static String cursor(SessionView session) {
        return new Cursor(session.startedAt(), session.sessionId()).encoded();
    }
}

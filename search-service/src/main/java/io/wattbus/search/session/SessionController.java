package io.wattbus.search.session;

import io.wattbus.search.charging.ChargingQuery;
import io.wattbus.search.charging.ChargingTerms;
import io.wattbus.search.index.Kind;
import io.wattbus.search.index.Order;
import io.wattbus.search.index.TenantSearch;
import io.wattbus.search.index.Terms;
import io.wattbus.search.tenant.OperatorId;
import io.wattbus.search.web.Cursor;
import io.wattbus.search.web.Page;
import io.wattbus.search.web.PageRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An operator's search for charging sessions. */
@RestController
@RequestMapping("/api/v1/search/sessions")
class SessionController {

    private static final Order ORDER = Order.newestFirst("startedAt", "sessionId");

    private final TenantSearch search;
    private final ChargingTerms terms;

    SessionController(TenantSearch search, ChargingTerms terms) {
        this.search = search;
        this.terms = terms;
    }

    /** By start, the newest first. */
    @GetMapping
    ResponseEntity<Page<Session>> find(
            OperatorId operator,
            @ParameterObject ChargingQuery query,
            @RequestParam(required = false) @Nullable SessionState state,
            @ParameterObject PageRequest page) {
        List<Query> wanted = new ArrayList<>(terms.of(operator, query, "startedAt"));
        Terms.is("state", state).ifPresent(wanted::add);
        List<Session> found = search.find(
                Kind.SESSIONS, operator, wanted, ORDER, page.afterTimeAndId(), page.size() + 1, Session.class);
        return Page.of(found, page, SessionController::cursor);
    }

    private static Cursor cursor(Session session) {
        return Cursor.of(
                Long.toString(session.startedAt().toEpochMilli()),
                session.sessionId().toString());
    }
}

package io.wattbus.search.decision;

import io.wattbus.search.charging.ChargingQuery;
import io.wattbus.search.charging.ChargingTerms;
import io.wattbus.search.charging.RecordType;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An operator's search for decisions of the fraud checks: records of a type of their own. */
@RestController
@RequestMapping("/api/v1/search/records")
class DecisionController {

    private static final Order ORDER = Order.newestFirst("decidedAt", "decisionId");

    private final TenantSearch search;
    private final ChargingTerms terms;

    DecisionController(TenantSearch search, ChargingTerms terms) {
        this.search = search;
        this.terms = terms;
    }

    /** By time of decision, the newest first. */
    @GetMapping(params = "type=" + RecordType.DECISIONS)
    ResponseEntity<Page<Decision>> findDecisions(
            OperatorId operator,
            @RequestParam RecordType type,
            @ParameterObject ChargingQuery query,
            @RequestParam(required = false) @Nullable UUID sessionId,
            @RequestParam(required = false) @Nullable DecisionAction action,
            @RequestParam(required = false) @Nullable String rule,
            @ParameterObject PageRequest page) {
        List<Query> wanted = new ArrayList<>(terms.of(operator, query, "decidedAt"));
        Terms.is("sessionId", sessionId).ifPresent(wanted::add);
        Terms.is("action", action).ifPresent(wanted::add);
        Terms.is("rule", rule).ifPresent(wanted::add);
        List<Decision> found = search.find(
                Kind.DECISIONS, operator, wanted, ORDER, page.afterTimeAndId(), page.size() + 1, Decision.class);
        return Page.of(found, page, DecisionController::cursor);
    }

    private static Cursor cursor(Decision decision) {
        return Cursor.of(
                Long.toString(decision.decidedAt().toEpochMilli()),
                decision.decisionId().toString());
    }
}

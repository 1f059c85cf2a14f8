package io.wattbus.search.cdr;

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

/** An operator's search for charge detail records, which is what a request for records means that names no type. */
@RestController
@RequestMapping("/api/v1/search/records")
class CdrController {

    private static final Order ORDER = Order.newestFirst("issuedAt", "cdrId");

    private final TenantSearch search;
    private final ChargingTerms terms;

    CdrController(TenantSearch search, ChargingTerms terms) {
        this.search = search;
        this.terms = terms;
    }

    /** By issue, the newest first. */
    @GetMapping
    ResponseEntity<Page<Cdr>> find(
            OperatorId operator,
            @RequestParam(defaultValue = RecordType.UNSAID) RecordType type,
            @ParameterObject ChargingQuery query,
            @RequestParam(required = false) @Nullable UUID sessionId,
            @ParameterObject PageRequest page) {
        List<Query> wanted = new ArrayList<>(terms.of(operator, query, "issuedAt"));
        Terms.is("sessionId", sessionId).ifPresent(wanted::add);
        List<Cdr> found =
                search.find(Kind.RECORDS, operator, wanted, ORDER, page.afterTimeAndId(), page.size() + 1, Cdr.class);
        return Page.of(found, page, CdrController::cursor);
    }

    private static Cursor cursor(Cdr cdr) {
        return Cursor.of(
                Long.toString(cdr.issuedAt().toEpochMilli()), cdr.cdrId().toString());
    }
}

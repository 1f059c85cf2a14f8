package io.wattbus.gateway.transaction;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.rest.Page;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.rest.Problem;
import io.wattbus.gateway.rest.Tenant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operators' API of transactions. */
@RestController
@RequestMapping("/api/v1/transactions")
class TransactionController {

    private final TransactionViews views;

    TransactionController(TransactionViews views) {
        this.views = views;
    }

    @GetMapping("/{sessionId}")
    TransactionView get(@Tenant OperatorId operator, @PathVariable UUID sessionId) {
        return views.find(operator, sessionId).orElseThrow(Problem::notFound);
    }

    @GetMapping
    ResponseEntity<Page<TransactionView>> list(
            @Tenant OperatorId operator,
            @RequestParam(required = false) @Nullable String stationId,
            @RequestParam(required = false) @Nullable Boolean active,
            PageRequest page) {
        List<TransactionViews.Positioned> rows = views.list(operator, stationId, active, before(page), page);
        return Page.of(rows, page, TransactionViews.Positioned::position, TransactionViews.Positioned::view);
    }

    private static long before(PageRequest page) {
        try {
            return page.after().isEmpty() ? Long.MAX_VALUE : Long.parseLong(page.after());
        } catch (NumberFormatException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-page", "cursor can not be read");
        }
    }
}

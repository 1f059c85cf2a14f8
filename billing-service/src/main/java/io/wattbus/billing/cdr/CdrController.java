package io.wattbus.billing.cdr;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.web.Cursor;
import io.wattbus.billing.web.Page;
import io.wattbus.billing.web.PageRequest;
import io.wattbus.billing.web.Problem;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An operator's charge detail records. */
@RestController
@RequestMapping("/api/v1/charge-detail-records")
class CdrController {

    private final CdrRepository cdrs;

    CdrController(CdrRepository cdrs) {
        this.cdrs = cdrs;
    }

    /** In the order of issue. */
    @GetMapping
    ResponseEntity<Page<CdrView>> list(
            OperatorId operator, @ParameterObject CdrFilter filter, @ParameterObject PageRequest page) {
        List<Cdr> found = cdrs.list(operator, filter, page.after(), page.size() + 1);
        return Page.of(
                found, page, cdr -> new Cursor(cdr.issuedAt(), cdr.cdrId().value()).encoded(), CdrView::of);
    }

    @GetMapping("/{cdrId}")
    CdrView get(OperatorId operator, @PathVariable UUID cdrId) {
        return cdrs.find(operator, new CdrId(cdrId))
                .map(CdrView::of)
                .orElseThrow(() -> Problem.notFound("charge detail record"));
    }
}

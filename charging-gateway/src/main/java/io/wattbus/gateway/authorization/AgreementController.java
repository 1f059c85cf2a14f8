package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.Operators;
import io.wattbus.gateway.rest.Page;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.rest.Problem;
import io.wattbus.gateway.rest.Tenant;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operators' API of agreements: whose tokens an operator takes besides its own. */
@RestController
@RequestMapping("/api/v1/agreements")
class AgreementController {

    private final AgreementRepository agreements;
    private final Operators operators;
    private final Clock clock;

    AgreementController(AgreementRepository agreements, Operators operators, Clock clock) {
        this.agreements = agreements;
        this.operators = operators;
        this.clock = clock;
    }

    @PutMapping("/{partyId}")
    ResponseEntity<Agreement> put(
            @Tenant OperatorId operator,
            @PathVariable @Pattern(regexp = "[A-Z]{2}\\*[A-Z0-9]{3}", message = "is a party such as SE*EMP")
                    String partyId) {
        operators.require(operator);
        if (partyId.equals(operator.value())) {
            throw Problem.invalid("partyId", "is the operator itself");
        }
        boolean created = agreements.insert(operator, partyId, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(get(operator, partyId));
    }

    @GetMapping("/{partyId}")
    Agreement get(@Tenant OperatorId operator, @PathVariable String partyId) {
        return agreements.find(operator, partyId).orElseThrow(Problem::notFound);
    }

    @GetMapping
    ResponseEntity<Page<Agreement>> list(@Tenant OperatorId operator, PageRequest page) {
        return Page.of(agreements.list(operator, page), page, Agreement::partyId);
    }

    /** From now on the party's tokens are not taken any more. */
    @DeleteMapping("/{partyId}")
    ResponseEntity<Void> delete(@Tenant OperatorId operator, @PathVariable String partyId) {
        if (!agreements.delete(operator, partyId)) {
            throw Problem.notFound();
        }
        return ResponseEntity.noContent().build();
    }
}

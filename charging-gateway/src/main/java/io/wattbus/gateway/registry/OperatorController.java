package io.wattbus.gateway.registry;

import io.wattbus.gateway.rest.Page;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.rest.Problem;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The platform's API of operators. */
@RestController
@RequestMapping("/api/v1/operators")
class OperatorController {

    private final Operators operators;
    private final OperatorRepository repository;

    OperatorController(Operators operators, OperatorRepository repository) {
        this.operators = operators;
        this.repository = repository;
    }

    @PutMapping("/{operatorId}")
    ResponseEntity<OperatorDocument> put(
            @PathVariable OperatorId operatorId, @Valid @RequestBody OperatorDocument body) {
        OperatorDocument operator = body.withId(operatorId);
        return operators.put(operatorId, operator).answer(operator);
    }

    @PostMapping
    ResponseEntity<OperatorDocument> post(@Valid @RequestBody OperatorDocument body) {
        OperatorId id = new OperatorId(Problem.required(body.operatorId(), "operatorId"));
        if (repository.find(id).isPresent()) {
            throw Problem.taken("operatorId");
        }
        return operators.put(id, body).answer(body);
    }

    @GetMapping("/{operatorId}")
    OperatorDocument get(@PathVariable OperatorId operatorId) {
        return repository.find(operatorId).orElseThrow(Problem::notFound);
    }

    @GetMapping
    ResponseEntity<Page<OperatorDocument>> list(PageRequest page) {
        return Page.of(repository.list(page), page, operator -> Objects.requireNonNull(operator.operatorId()));
    }
}

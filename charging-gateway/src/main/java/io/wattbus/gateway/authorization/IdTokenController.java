package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.rest.Page;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.rest.Problem;
import io.wattbus.gateway.rest.Tenant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operators' API of id tokens. */
@RestController
@RequestMapping("/api/v1/id-tokens")
class IdTokenController {

    private final IdTokens tokens;
    private final IdTokenRepository repository;

    IdTokenController(IdTokens tokens, IdTokenRepository repository) {
        this.tokens = tokens;
        this.repository = repository;
    }

    @PutMapping("/{type}/{uid}")
    ResponseEntity<IdTokenDocument> put(
            @Tenant OperatorId operator,
            @PathVariable IdTokenType type,
            @PathVariable @Pattern(regexp = "[!-~]{1,36}", message = "has 1 to 36 printable characters") String uid,
            @Valid @RequestBody IdTokenDocument body) {
        IdTokens.Written written = tokens.put(operator, type, uid, body);
        return ResponseEntity.status(written.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(written.token());
    }

    @PostMapping
    ResponseEntity<IdTokenDocument> post(@Tenant OperatorId operator, @Valid @RequestBody IdTokenDocument body) {
        String uid = Problem.required(body.uid(), "uid");
        if (body.type() == null) {
            throw Problem.invalid("type", "must be given");
        }
        if (repository.find(operator, body.type(), uid).isPresent()) {
            throw Problem.taken("uid");
        }
        return put(operator, body.type(), uid, body);
    }

    @GetMapping("/{type}/{uid}")
    IdTokenDocument get(@Tenant OperatorId operator, @PathVariable IdTokenType type, @PathVariable String uid) {
        return repository.find(operator, type, uid).orElseThrow(Problem::notFound);
    }

    @GetMapping
    ResponseEntity<Page<IdTokenDocument>> list(
            @Tenant OperatorId operator, @ParameterObject IdTokenFilter filter, PageRequest page) {
        return Page.of(repository.list(operator, filter, page), page, IdTokenRepository::positionOf);
    }
}

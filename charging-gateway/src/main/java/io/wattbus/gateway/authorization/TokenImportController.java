package io.wattbus.gateway.authorization;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.rest.Problem;
import io.wattbus.gateway.rest.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operators' API of bulk imports of id tokens. */
@RestController
@RequestMapping("/api/v1/id-tokens/imports")
class TokenImportController {

    private final TokenImports imports;
    private final TokenImportRepository repository;

    TokenImportController(TokenImports imports, TokenImportRepository repository) {
        this.imports = imports;
        this.repository = repository;
    }

    /** Takes tokens in, as JSON lines or as CSV with a header; they are dealt with afterwards. */
    @PostMapping
    @RequestBody(
            description = "A token a line, with the fields of one that is put alone",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    ResponseEntity<TokenImport> post(@Tenant OperatorId operator, HttpServletRequest request) throws IOException {
        ImportFormat format = ImportFormat.of(Objects.requireNonNullElse(request.getContentType(), ""));
        UUID id = imports.receive(
                operator,
                format,
                new BufferedReader(new InputStreamReader(request.getInputStream(), StandardCharsets.UTF_8)));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/id-tokens/imports/" + id))
                .body(get(operator, id));
    }

    @GetMapping("/{importId}")
    TokenImport get(@Tenant OperatorId operator, @PathVariable UUID importId) {
        return repository.find(operator, importId).orElseThrow(Problem::notFound);
    }

    /** The newest imports, without their errors. */
    @GetMapping
    List<TokenImport> list(@Tenant OperatorId operator) {
        return repository.newest(operator);
    }
}

package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.Operators;
import io.wattbus.gateway.rest.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the lines of bulk imports in, a chunk at a time: neither memory nor a connection is held by a slow sender. */
@Component
class TokenImports {

    private static final char NUL = '\0';

    private final Operators operators;
    private final TokenImportRepository imports;
    private final ImportLineRepository lines;
    private final TransactionTemplate transactions;
    private final TokenImportProperties properties;
    private final Clock clock;

    TokenImports(
            Operators operators,
            TokenImportRepository imports,
            ImportLineRepository lines,
            TransactionTemplate transactions,
            TokenImportProperties properties,
            Clock clock) {
        this.operators = operators;
        this.imports = imports;
        this.lines = lines;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Takes in all of {@code body}, to be dealt with afterwards. One that breaks off is abandoned: nothing of it was
     * applied.
     */
    UUID receive(OperatorId operator, ImportFormat format, BufferedReader body) throws IOException {
        operators.require(operator);
        UUID id = UUID.randomUUID();
        imports.begin(id, operator, format, clock.instant());
        long number = 0;
        @Nullable String header = null;
        List<ImportLine> chunk = new ArrayList<>();
        BoundedLines lines = new BoundedLines(body, ImportLine.LONGEST);
        for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
            String line = next.get().replace(NUL, '?');
            number++;
            if (format == ImportFormat.CSV && header == null) {
                header = line;
            } else if (!line.isBlank()) {
                chunk.add(new ImportLine(number, line));
            }
            if (chunk.size() == properties.chunk()) {
                store(id, chunk, header);
                chunk.clear();
            }
            if (number > properties.largest()) {
                throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-many-lines", "An import has fewer lines");
            }
        }
        store(id, chunk, header);
        imports.complete(id, clock.instant());
        return id;
    }

    private void store(UUID id, List<ImportLine> chunk, @Nullable String header) {
        Instant now = clock.instant();
        transactions.executeWithoutResult(transaction -> {
            lines.add(id, chunk);
            imports.received(id, chunk.size(), header, now);
        });
    }
}

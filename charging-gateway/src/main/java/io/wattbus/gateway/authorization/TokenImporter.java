package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.OperatorId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deals with the lines of bulk imports. A chunk is one SQL transaction: its lines go, its tokens and their records come and
 * the import says how far it is, or nothing happens.
 */
@Component
class TokenImporter {

    private final TokenImportRepository imports;
    private final ImportLineRepository lines;
    private final ImportLineReader reader;
    private final IdTokenRepository tokens;
    private final IdTokenPublisher publisher;
    private final TokenImportProperties properties;
    private final Clock clock;

    TokenImporter(
            TokenImportRepository imports,
            ImportLineRepository lines,
            ImportLineReader reader,
            IdTokenRepository tokens,
            IdTokenPublisher publisher,
            TokenImportProperties properties,
            Clock clock) {
        this.imports = imports;
        this.lines = lines;
        this.reader = reader;
        this.tokens = tokens;
        this.publisher = publisher;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The next chunk of any import that no other replica is dealing with.
     *
     * @return whether there may be more to do at once
     * @throws ImportRefused if it has what cannot be stored; nothing of the chunk is
     */
    @Transactional
    public boolean step() {
        Optional<TokenImport> next = imports.next();
        if (next.isEmpty() || lines.waiting(properties.backlog()) >= properties.backlog()) {
            return false;
        }
        try {
            chunk(next.get());
        } catch (DataIntegrityViolationException refused) {
            throw new ImportRefused(next.get().importId(), refused);
        }
        return true;
    }

    private void chunk(TokenImport next) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<ImportLine> chunk = lines.take(next.importId(), properties.chunk());
        List<TokenImport.LineError> errors = new ArrayList<>();
        Map<String, IdTokenDocument> wanted = new LinkedHashMap<>();
        for (ImportLine line : chunk) {
            switch (reader.read(next.format(), next.header(), line.content())) {
                case ImportLineReader.Reading.Token(IdTokenDocument token) ->
                    wanted.put(IdTokenRepository.positionOf(token), token);
                case ImportLineReader.Reading.Wrong(String detail) ->
                    errors.add(new TokenImport.LineError(line.number(), detail));
            }
        }
        List<IdTokenRepository.Saved> saved = save(new OperatorId(next.operatorId()), wanted, now);
        if (chunk.size() == properties.chunk() && hasDoubled(next.processed(), next.processed() + chunk.size())) {
            tokens.analyze();
        }
        long room = Math.max(0, properties.errorsKept() - next.failed());
        imports.failed(next.importId(), errors.stream().limit(room).toList());
        long created = saved.stream().filter(IdTokenRepository.Saved::created).count();
        imports.progressed(
                next.importId(),
                new TokenImportRepository.Progress(chunk.size(), created, saved.size() - created, errors.size()),
                chunk.size() < properties.chunk(),
                now);
    }

    private static boolean hasDoubled(long before, long after) {
        return Long.highestOneBit(before) != Long.highestOneBit(after);
    }

    private List<IdTokenRepository.Saved> save(OperatorId operator, Map<String, IdTokenDocument> wanted, Instant now) {
        List<IdTokenRepository.Saved> saved = tokens.saveAll(operator, List.copyOf(wanted.values()), now);
        publisher.publishAll(
                operator,
                saved.stream()
                        .map(token -> Objects.requireNonNull(
                                        wanted.get(IdTokenDocument.keyOf(token.uid()) + " " + token.type()))
                                .named(token.type(), token.uid()))
                        .toList(),
                now);
        return saved;
    }
}

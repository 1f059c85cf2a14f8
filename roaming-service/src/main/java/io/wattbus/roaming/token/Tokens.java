package io.wattbus.roaming.token;

import io.wattbus.roaming.messaging.EventMetrics;
import io.wattbus.roaming.messaging.Outcome;
import io.wattbus.schemas.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Partners' tokens: what they tell is kept and published, in one transaction. The newer of two by the partner's clock stays. */
@Service
public class Tokens {

    private final TokenRepository repository;
    private final RoamingTokenPublisher publisher;
    private final EventMetrics metrics;

    Tokens(TokenRepository repository, RoamingTokenPublisher publisher, EventMetrics metrics) {
        this.repository = repository;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /** What the partner told of it, as JSON. */
    public Optional<String> find(PartnerToken.Id token) {
        return repository.find(token);
    }

    /** The same in the caller's transaction: nobody else changes it until that ends. */
    @Transactional
    public Optional<String> lock(PartnerToken.Id token) {
        return repository.lock(token);
    }

    /** Takes over one token that {@code partner}, who stands for its party, told. */
    @Transactional
    public Stored save(UUID partner, PartnerToken token) {
        List<TokenRepository.Written> written = saved(partner, List.of(token));
        if (written.isEmpty()) {
            return Stored.KEPT;
        }
        return written.getFirst().created() ? Stored.CREATED : Stored.CHANGED;
    }

    /** Takes over tokens of {@code partner}'s list; of two of one name the last counts. */
    @Transactional
    public void saveAll(UUID partner, List<PartnerToken> tokens) {
        if (!tokens.isEmpty()) {
            saved(partner, tokens);
        }
    }

    private List<TokenRepository.Written> saved(UUID partner, List<PartnerToken> tokens) {
        Map<List<String>, PartnerToken> byName = new LinkedHashMap<>();
        tokens.forEach(token -> byName.put(name(token.id()), token));
        List<TokenRepository.Written> written =
                repository.save(partner, byName.values().stream().toList());
        publisher.publish(written.stream().map(row -> current(byName, row)).toList());
        written.forEach(row -> metrics.count(Topics.ROAMING_TOKENS, Outcome.APPLIED));
        return written;
    }

    private static PartnerToken current(Map<List<String>, PartnerToken> byName, TokenRepository.Written row) {
        PartnerToken token = byName.get(List.of(row.party().value(), row.type(), row.key()));
        if (token == null) {
            throw new IllegalStateException("A token was written that nobody told");
        }
        return token.spelt(row.uid());
    }

    private static List<String> name(PartnerToken.Id token) {
        return List.of(token.party().value(), token.type(), token.key());
    }

    /** Forgets some of the tokens that nobody stands for any more; false if there are none. */
    @Transactional
    public boolean forgetSome(int limit) {
        repository.handOver();
        List<PartnerToken.Id> forgotten = repository.forget(limit);
        publisher.remove(forgotten);
        return !forgotten.isEmpty();
    }
}

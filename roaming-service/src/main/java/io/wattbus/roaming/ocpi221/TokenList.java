package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.fetching.Fetched;
import io.wattbus.roaming.fetching.PartnerList;
import io.wattbus.roaming.messaging.EventMetrics;
import io.wattbus.roaming.messaging.Outcome;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partner.SharedData;
import io.wattbus.roaming.token.PartnerToken;
import io.wattbus.roaming.token.Tokens;
import io.wattbus.schemas.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads partners' tokens (OCPI Tokens, sender). What can not be understood, and what is another party's, is passed over and
 * counted. A token that is not in the list stays as it is: partners leave out what they do not know any more as well as what
 * they cannot deliver today, and a token ends by becoming invalid.
 */
@Component
class TokenList implements PartnerList {

    private final PartnerPages pages;
    private final Tokens tokens;
    private final EventMetrics metrics;
    private final JsonMapper json;

    TokenList(PartnerPages pages, Tokens tokens, EventMetrics metrics, JsonMapper json) {
        this.pages = pages;
        this.tokens = tokens;
        this.metrics = metrics;
        this.json = json;
    }

    @Override
    public String version() {
        return Ocpi221.VERSION;
    }

    @Override
    public String module() {
        return "tokens";
    }

    @Override
    public Fetched fetch(Partner partner, Optional<Instant> from) throws InterruptedException {
        return partner.agreements(SharedData.TOKENS).isEmpty()
                ? new Fetched.Broken("not-agreed")
                : pages.read(partner, module(), from, page -> take(partner, page));
    }

    private void take(Partner partner, List<JsonNode> page) {
        List<PartnerToken> understood = page.stream()
                .flatMap(this::understood)
                .filter(token -> partner.standsFor(token.id().party()))
                .toList();
        tokens.saveAll(partner.partnerId(), understood);
        for (int i = understood.size(); i < page.size(); i++) {
            metrics.count(Topics.ROAMING_TOKENS, Outcome.IGNORED);
        }
    }

    private Stream<PartnerToken> understood(JsonNode node) {
        try {
            return node.isObject()
                            && json.treeToValue(node, OcpiToken.class).understood(json)
                                    instanceof OcpiToken.Understood.As(PartnerToken token)
                    ? Stream.of(token)
                    : Stream.empty();
        } catch (JacksonException otherForm) {
            return Stream.empty();
        }
    }
}

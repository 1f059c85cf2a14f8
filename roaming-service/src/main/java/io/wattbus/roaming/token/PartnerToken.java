package io.wattbus.roaming.token;

import io.wattbus.roaming.party.PartyId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A token of a partner's driver: personal data, so {@link #toString} shows none of it.
 *
 * @param whitelist OCPI WhitelistType
 * @param lastUpdated by the partner's clock
 * @param document all that the partner told of it, as JSON
 */
public record PartnerToken(
        Id id,
        String contractId,
        Optional<String> visualNumber,
        Optional<String> groupId,
        boolean valid,
        String whitelist,
        Instant lastUpdated,
        String document) {

    /**
     * What names it.
     *
     * @param type OCPI TokenType
     * @param uid in whatever case (OCPI CiString)
     */
    public record Id(PartyId party, String type, String uid) {

        String key() {
            return uid.toUpperCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return "Token[" + party + "/" + type + "]";
        }
    }

    PartnerToken spelt(String uid) {
        return new PartnerToken(
                new Id(id.party(), id.type(), uid),
                contractId,
                visualNumber,
                groupId,
                valid,
                whitelist,
                lastUpdated,
                document);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}

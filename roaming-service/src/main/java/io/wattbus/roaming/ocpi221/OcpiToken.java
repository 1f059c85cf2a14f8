package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.ocpi.OcpiDateTime;
import io.wattbus.roaming.party.IdToken;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.token.PartnerToken;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** OCPI Token: personal data, so {@link #toString} shows none of it; what a partner sends may lack anything. */
@OcpiObject
record OcpiToken(
        @Nullable String countryCode,
        @Nullable String partyId,
        @Nullable String uid,
        @Nullable String type,
        @Nullable String contractId,
        @Nullable String visualNumber,
        @Nullable String issuer,
        @Nullable String groupId,
        @Nullable Boolean valid,
        @Nullable String whitelist,
        @Nullable String language,
        @Nullable String defaultProfileType,
        @Nullable EnergyContract energyContract,
        @Nullable String lastUpdated) {

    static final String DEFAULT_TYPE = "RFID";

    private static final Set<String> TYPES = Set.of("AD_HOC_USER", "APP_USER", "OTHER", DEFAULT_TYPE);
    private static final Set<String> WHITELISTS = Set.of("ALWAYS", "ALLOWED", "ALLOWED_OFFLINE", "NEVER");
    private static final int LONGEST_ID = 36;

    /** OCPI EnergyContract. */
    @OcpiObject
    record EnergyContract(
            @Nullable String supplierName, @Nullable String contractId) {}

    /** How a token was understood. */
    sealed interface Understood {

        /** So. */
        record As(PartnerToken token) implements Understood {}

        /** Not at all: {@code field} is missing or can not be that. */
        record Not(String field) implements Understood {}
    }

    /** The TokenType that {@code text} is, in whatever case. */
    static Optional<String> type(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(type -> type.toUpperCase(Locale.ROOT))
                .filter(TYPES::contains);
    }

    /** A uid or id of OCPI: up to 36 printable characters. */
    static boolean isId(@Nullable String text) {
        return text != null
                && !text.isBlank()
                && text.length() <= LONGEST_ID
                && text.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    /** The party that it says it is of. */
    Optional<PartyId> party() {
        return countryCode == null || partyId == null ? Optional.empty() : PartyId.of(countryCode, partyId);
    }

    /** Its contents, with all that is required. */
    Understood understood(JsonMapper json) {
        Optional<PartyId> party = party();
        Optional<String> known = type(type);
        Optional<String> list = Optional.ofNullable(whitelist)
                .map(text -> text.toUpperCase(Locale.ROOT))
                .filter(WHITELISTS::contains);
        Optional<Instant> updated = Optional.ofNullable(lastUpdated).flatMap(OcpiDateTime::parse);
        if (party.isEmpty()) {
            return new Understood.Not("country_code or party_id");
        }
        if (uid == null || !isId(uid)) {
            return new Understood.Not("uid");
        }
        if (known.isEmpty()) {
            return new Understood.Not("type");
        }
        if (contractId == null || !isId(contractId)) {
            return new Understood.Not("contract_id");
        }
        if (valid == null) {
            return new Understood.Not("valid");
        }
        if (list.isEmpty()) {
            return new Understood.Not("whitelist");
        }
        if (updated.isEmpty()) {
            return new Understood.Not("last_updated");
        }
        return new Understood.As(new PartnerToken(
                new PartnerToken.Id(party.get(), known.get(), uid),
                contractId,
                Optional.ofNullable(visualNumber),
                Optional.ofNullable(groupId).filter(OcpiToken::isId),
                valid,
                list.get(),
                updated.get(),
                json.writeValueAsString(normal(known.get(), list.get(), updated.get()))));
    }

    private OcpiToken normal(String knownType, String knownWhitelist, Instant updated) {
        return new OcpiToken(
                countryCode,
                partyId,
                uid,
                knownType,
                contractId,
                visualNumber,
                issuer,
                groupId,
                valid,
                knownWhitelist,
                language,
                defaultProfileType,
                energyContract,
                updated.toString());
    }

    /** The driver that it stands for; only what names it has to be there (OCPI, StartSession). */
    Optional<IdToken> driver() {
        Optional<String> contract = Optional.ofNullable(contractId).filter(OcpiToken::isId);
        return Optional.ofNullable(uid)
                .filter(OcpiToken::isId)
                .flatMap(id -> party().flatMap(issuer -> type(type == null ? DEFAULT_TYPE : type)
                        .map(known -> new IdToken(id, idTokenType(known), issuer, contract))));
    }

    private static String idTokenType(String type) {
        return type.equals("OTHER") ? "CENTRAL" : type;
    }

    OcpiToken with(PartyId owner, String otherUid, String otherType) {
        return new OcpiToken(
                owner.countryCode(),
                owner.partyId(),
                otherUid,
                otherType,
                contractId,
                visualNumber,
                issuer,
                groupId,
                valid,
                whitelist,
                language,
                defaultProfileType,
                energyContract,
                lastUpdated);
    }

    @Override
    public String toString() {
        return "OcpiToken[" + type + "]";
    }
}

package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.ocpi.Caller;
import io.wattbus.roaming.ocpi.Envelope;
import io.wattbus.roaming.ocpi.OcpiRefusal;
import io.wattbus.roaming.ocpi.StatusCode;
import io.wattbus.roaming.partner.SharedData;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.token.PartnerToken;
import io.wattbus.roaming.token.Stored;
import io.wattbus.roaming.token.Tokens;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** OCPI Tokens, receiver: a partner tells its own tokens, and looks how they are known here. */
@RestController
@RequestMapping(Ocpi221.TOKENS + "/{countryCode}/{partyId}/{tokenUid}")
class TokensController {

    private final Tokens tokens;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    TokensController(Tokens tokens, TransactionTemplate transaction, JsonMapper json) {
        this.tokens = tokens;
        this.transaction = transaction;
        this.json = json;
    }

    @GetMapping
    Envelope<OcpiToken> get(
            Caller caller,
            @PathVariable String countryCode,
            @PathVariable String partyId,
            @PathVariable String tokenUid,
            @RequestParam(required = false) @Nullable String type) {
        PartnerToken.Id id = id(caller, countryCode, partyId, tokenUid, type);
        return Envelope.of(json.readValue(tokens.find(id).orElseThrow(TokensController::unknown), OcpiToken.class));
    }

    @PutMapping
    ResponseEntity<Envelope<Void>> put(
            Caller caller,
            @PathVariable String countryCode,
            @PathVariable String partyId,
            @PathVariable String tokenUid,
            @RequestParam(required = false) @Nullable String type,
            @RequestBody OcpiToken token) {
        PartnerToken.Id id = id(caller, countryCode, partyId, tokenUid, type);
        Stored stored = tokens.save(caller.partner().partnerId(), understood(named(token, id, type != null)));
        return ResponseEntity.status(stored == Stored.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .body(Envelope.success());
    }

    /** What is left out stays as it is. */
    @PatchMapping
    Envelope<Void> patch(
            Caller caller,
            @PathVariable String countryCode,
            @PathVariable String partyId,
            @PathVariable String tokenUid,
            @RequestParam(required = false) @Nullable String type,
            @RequestBody JsonNode changes) {
        PartnerToken.Id id = id(caller, countryCode, partyId, tokenUid, type);
        if (!(changes instanceof ObjectNode fields) || !fields.hasNonNull("last_updated")) {
            throw invalid("last_updated");
        }
        transaction.executeWithoutResult(status -> {
            ObjectNode merged = (ObjectNode) json.readTree(tokens.lock(id).orElseThrow(TokensController::unknown));
            merged.setAll(fields);
            tokens.save(caller.partner().partnerId(), understood(named(read(merged), id, type != null)));
        });
        return Envelope.success();
    }

    private OcpiToken read(ObjectNode merged) {
        try {
            return json.treeToValue(merged, OcpiToken.class);
        } catch (JacksonException otherForm) {
            throw OcpiRefusal.of(StatusCode.INVALID_PARAMETERS, "The body has another form");
        }
    }

    private PartnerToken understood(OcpiToken token) {
        return switch (token.understood(json)) {
            case OcpiToken.Understood.As(PartnerToken understood) -> understood;
            case OcpiToken.Understood.Not(String field) -> throw invalid(field);
        };
    }

    /** With what names it by the URL where the body leaves that out; refused where the body says otherwise. */
    private static OcpiToken named(OcpiToken token, PartnerToken.Id id, boolean typed) {
        boolean otherParty = (token.countryCode() != null
                        && !token.countryCode().equalsIgnoreCase(id.party().countryCode()))
                || (token.partyId() != null
                        && !token.partyId().equalsIgnoreCase(id.party().partyId()));
        if (otherParty) {
            throw invalid("country_code or party_id");
        }
        if (token.uid() != null && !token.uid().equalsIgnoreCase(id.uid())) {
            throw invalid("uid");
        }
        String type =
                token.type() == null ? id.type() : OcpiToken.type(token.type()).orElseThrow(() -> invalid("type"));
        if (typed && !type.equals(id.type())) {
            throw invalid("type");
        }
        return token.with(id.party(), token.uid() == null ? id.uid() : token.uid(), type);
    }

    private static PartnerToken.Id id(
            Caller caller, String countryCode, String partyId, String uid, @Nullable String type) {
        if (caller.agreements(SharedData.TOKENS).isEmpty()) {
            throw OcpiRefusal.of(StatusCode.CLIENT_ERROR, "Nobody has agreed with you on tokens");
        }
        Optional<PartyId> party = PartyId.of(countryCode, partyId).filter(caller.partner()::standsFor);
        if (!OcpiToken.isId(uid)) {
            throw invalid("token_uid");
        }
        return new PartnerToken.Id(
                party.orElseThrow(
                        () -> OcpiRefusal.of(StatusCode.INVALID_PARAMETERS, "The party of the URL is none of yours")),
                OcpiToken.type(type == null ? OcpiToken.DEFAULT_TYPE : type).orElseThrow(() -> invalid("type")),
                uid);
    }

    private static OcpiRefusal unknown() {
        return OcpiRefusal.notFound(StatusCode.UNKNOWN_TOKEN, "token");
    }

    private static OcpiRefusal invalid(String field) {
        return OcpiRefusal.of(StatusCode.INVALID_PARAMETERS, field + " is missing or has another form");
    }
}

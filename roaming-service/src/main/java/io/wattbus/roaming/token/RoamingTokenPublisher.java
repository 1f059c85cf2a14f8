package io.wattbus.roaming.token;

import io.wattbus.roaming.publishing.Publications;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.IdTokenStatus;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.RoamingTokenRecord;
import io.wattbus.schemas.avro.Whitelist;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes {@code roaming-tokens}. */
@Component
class RoamingTokenPublisher {

    private final Publications publications;

    RoamingTokenPublisher(Publications publications) {
        this.publications = publications;
    }

    void publish(List<PartnerToken> tokens) {
        publications.enqueueAll(
                Topics.ROAMING_TOKENS,
                tokens.stream().map(RoamingTokenPublisher::record).toList());
    }

    void remove(List<PartnerToken.Id> tokens) {
        publications.removeAll(
                Topics.ROAMING_TOKENS,
                tokens.stream()
                        .map(token -> String.join(
                                "/", token.party().value(), type(token.type()).name(), token.uid()))
                        .toList());
    }

    private static RoamingTokenRecord record(PartnerToken token) {
        return RoamingTokenRecord.newBuilder()
                .setPartyId(token.id().party().value())
                .setType(type(token.id().type()))
                .setUid(token.id().uid())
                .setContractId(token.contractId())
                .setVisualNumber(token.visualNumber().orElse(null))
                .setGroupId(token.groupId().orElse(null))
                .setStatus(token.valid() ? IdTokenStatus.ACCEPTED : IdTokenStatus.BLOCKED)
                .setWhitelist(Whitelist.valueOf(token.whitelist()))
                .setUpdatedAt(token.lastUpdated())
                .build();
    }

    /** What OCPI calls OTHER is known to its platform alone, as what OCPP calls Central is. */
    private static IdTokenType type(String type) {
        return type.equals("OTHER") ? IdTokenType.CENTRAL : IdTokenType.valueOf(type);
    }
}

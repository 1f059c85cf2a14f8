package io.wattbus.roaming.ocpi;

import io.wattbus.roaming.partner.Agreement;
import io.wattbus.roaming.partner.CredentialsToken;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partner.SharedData;
import io.wattbus.roaming.party.PartyId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The partner that asks.
 *
 * @param token what it showed
 * @param from which of its parties asks, if it says so
 * @param to whom of us it asks, if it says so
 */
public record Caller(Partner partner, CredentialsToken token, Optional<PartyId> from, Optional<PartyId> to) {

    static final String ATTRIBUTE = Caller.class.getName();

    /** Those of our operators that it asks and that share {@code kind} with it. */
    public List<Agreement> agreements(SharedData kind) {
        return partner.agreements(kind).stream()
                .filter(agreement -> to.filter(operator -> !operator.equals(agreement.operatorId()))
                        .isEmpty())
                .toList();
    }

    /** The same, as operators. */
    public List<PartyId> operators(SharedData kind) {
        return agreements(kind).stream().map(Agreement::operatorId).toList();
    }

    /** Whose drivers it asks about. */
    public Set<PartyId> drivers() {
        return from.filter(partner.parties()::contains).map(Set::of).orElseGet(partner::parties);
    }
}

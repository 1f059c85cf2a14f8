package io.wattbus.roaming.partner;

import io.wattbus.roaming.party.PartyId;
import java.util.Optional;
import java.util.Set;

/**
 * What one of our operators has agreed with a partner.
 *
 * @param data that the partner may know, or send
 * @param locations that it may know; empty is all that are published
 */
public record Agreement(
        PartyId operatorId, AgreementState state, Set<SharedData> data, Optional<Set<String>> locations) {

    public Agreement {
        data = Set.copyOf(data);
        locations = locations.map(Set::copyOf);
    }

    /** Everything, from now on. */
    static Agreement onEverything(PartyId operator) {
        return new Agreement(operator, AgreementState.ACTIVE, SharedData.all(), Optional.empty());
    }

    /** Whether it allows {@code kind} now. */
    public boolean allows(SharedData kind) {
        return state == AgreementState.ACTIVE && data.contains(kind);
    }

    /** Whether the partner may know of the location, if that is published. */
    public boolean shows(String locationId) {
        return locations.filter(some -> !some.contains(locationId)).isEmpty();
    }
}

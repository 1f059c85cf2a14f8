package io.wattbus.roaming.partner;

import io.wattbus.roaming.party.PartyId;
import java.util.Optional;
import java.util.UUID;

/**
 * A roaming partner of one of our operators.
 *
 * @param operatorId whose partner it is: a tenant
 * @param party whose drivers it stands for
 * @param connection empty unless credentials have been exchanged
 */
public record Partner(
        UUID partnerId,
        PartyId operatorId,
        PartyId party,
        String name,
        PartnerState state,
        Optional<Connection> connection) {

    /** Where {@code module} is to be pushed to, if it wants that. */
    public Optional<PartnerEndpoint> receiver(String module) {
        return connection.flatMap(known -> known.endpoints().stream()
                .filter(endpoint -> endpoint.receiver() && endpoint.module().equals(module))
                .findFirst());
    }
}

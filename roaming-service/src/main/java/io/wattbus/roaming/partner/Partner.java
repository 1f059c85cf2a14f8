package io.wattbus.roaming.partner;

import io.wattbus.roaming.party.PartyId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A roaming partner: the connection with its platform, and what our operators have agreed with it.
 *
 * @param operatorId who invited it; what it may know of whom is in its agreements
 * @param party that was invited
 * @param state SUSPENDED if all its agreements are paused
 * @param roles that it named when it registered
 * @param plainTokens whether credentials tokens go without Base64 between us
 * @param agreements ended ones too
 * @param connection empty unless credentials have been exchanged
 */
public record Partner(
        UUID partnerId,
        PartyId operatorId,
        PartyId party,
        String name,
        PartnerState state,
        List<PartnerRole> roles,
        boolean plainTokens,
        List<Agreement> agreements,
        Optional<Connection> connection) {

    public Partner {
        roles = List.copyOf(roles);
        agreements = List.copyOf(agreements);
    }

    /** Where {@code module} is to be pushed to, if it wants that. */
    public Optional<PartnerEndpoint> receiver(String module) {
        return connection.flatMap(known -> known.endpoints().stream()
                .filter(endpoint -> endpoint.receiver() && endpoint.module().equals(module))
                .findFirst());
    }

    /** Whose drivers it stands for: the party invited, and those of its roles. */
    public Set<PartyId> parties() {
        return Stream.concat(Stream.of(party), roles.stream().map(PartnerRole::party))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it speaks for parties that are not its own. */
    public boolean isHub() {
        return roles.stream().anyMatch(role -> role.role().equals(PartnerRole.HUB));
    }

    /** What {@code operator} has agreed with it, in whatever state. */
    public Optional<Agreement> agreement(PartyId operator) {
        return agreements.stream()
                .filter(agreement -> agreement.operatorId().equals(operator))
                .findFirst();
    }

    /** Whether {@code operator} decides about the connection: who invited the partner, as long as that has an agreement. */
    public boolean isRunBy(PartyId operator) {
        return operator.equals(operatorId)
                || agreement(operatorId)
                        .filter(agreement -> agreement.state() != AgreementState.ENDED)
                        .isEmpty();
    }

    /** Those agreements that allow {@code kind} now. */
    public List<Agreement> agreements(SharedData kind) {
        return agreements.stream().filter(agreement -> agreement.allows(kind)).toList();
    }

    /** Where {@code module} is to be pulled from, if it is. */
    public Optional<PartnerEndpoint> sender(String module) {
        return connection.flatMap(known -> known.endpoints().stream()
                .filter(endpoint -> !endpoint.receiver() && endpoint.module().equals(module))
                .findFirst());
    }

    /** Whether it stands for {@code other}, whose drivers and tokens are its own. */
    public boolean standsFor(PartyId other) {
        return parties().contains(other);
    }
}

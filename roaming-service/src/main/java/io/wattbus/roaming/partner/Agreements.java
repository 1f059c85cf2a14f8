package io.wattbus.roaming.partner;

import io.wattbus.roaming.partner.AuditTrail.Deed;
import io.wattbus.roaming.party.PartyId;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What our operators have agreed with partners: each change one transaction. */
@Service
class Agreements {

    private final PartnerRepository partners;
    private final AgreementRepository agreements;
    private final Partners connections;
    private final AuditTrail audit;
    private final Clock clock;

    Agreements(
            PartnerRepository partners,
            AgreementRepository agreements,
            Partners connections,
            AuditTrail audit,
            Clock clock) {
        this.partners = partners;
        this.agreements = agreements;
        this.connections = connections;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of an agreement. */
    enum Outcome {
        AGREED,
        /** There is no such partner, or no longer. */
        NO_PARTNER,
        /** The operator has another partner that stands for the same drivers. */
        PARTY_TAKEN
    }

    /** What a partner may know. */
    record Extent(Set<SharedData> data, Optional<Set<String>> locations) {

        Agreement of(PartyId operator, AgreementState state) {
            return new Agreement(operator, state, data, locations);
        }

        @Override
        public String toString() {
            return data.stream().map(Enum::name).sorted().collect(Collectors.joining(" "))
                    + locations.map(some -> " at " + some.size() + " locations").orElse("");
        }
    }

    /** The new partner's id; empty if {@code operator} has one for this party already. */
    @Transactional
    public Optional<UUID> invite(
            PartyId operator, PartyId party, String name, boolean plainTokens, Extent extent, CredentialsToken token) {
        if (agreements.isTaken(UUID.randomUUID(), operator, Set.of(party))) {
            return Optional.empty();
        }
        Optional<UUID> invited = partners.invite(operator, party, name, plainTokens, token, clock.instant());
        invited.ifPresent(id -> {
            agreements.save(id, extent.of(operator, AgreementState.ACTIVE), clock.instant());
            audit.record(id, operator, Deed.INVITED, extent.toString());
        });
        return invited;
    }

    /** Agrees with a partner, whoever invited it, or changes what was agreed. */
    @Transactional
    public Outcome agree(PartyId operator, UUID id, Extent extent) {
        Optional<Partner> partner = partners.lock(id).filter(known -> known.state() != PartnerState.UNREGISTERED);
        if (partner.isEmpty()) {
            return Outcome.NO_PARTNER;
        }
        if (agreements.isTaken(id, operator, partner.get().parties())) {
            return Outcome.PARTY_TAKEN;
        }
        Optional<AgreementState> before =
                partner.get().agreement(operator).map(Agreement::state).filter(state -> state != AgreementState.ENDED);
        agreements.save(id, extent.of(operator, before.orElse(AgreementState.ACTIVE)), clock.instant());
        if (!extent.data().contains(SharedData.SESSIONS)) {
            agreements.tellBillsWithoutSessions(id, operator);
        }
        audit.record(id, operator, before.isPresent() ? Deed.AGREEMENT_CHANGED : Deed.AGREED, extent.toString());
        return Outcome.AGREED;
    }

    /** Pauses it or takes it up again; false if the partner is not connected, or nothing agreed. */
    @Transactional
    public boolean pause(PartyId operator, UUID id, boolean paused) {
        Optional<Agreement> known = partners.lock(id)
                .filter(partner ->
                        partner.state() == PartnerState.REGISTERED || partner.state() == PartnerState.SUSPENDED)
                .flatMap(partner -> partner.agreement(operator))
                .filter(agreement -> agreement.state() != AgreementState.ENDED);
        known.ifPresent(agreement -> {
            agreements.save(id, in(agreement, paused ? AgreementState.PAUSED : AgreementState.ACTIVE), clock.instant());
            agreements.hold(id, operator, paused);
            audit.record(id, operator, paused ? Deed.PAUSED : Deed.TAKEN_UP, "");
        });
        return known.isPresent();
    }

    /**
     * Ends it, and with the last one the connection.
     *
     * @return the connection, if it has ended with this
     */
    @Transactional
    public Optional<Connection> end(PartyId operator, UUID id) {
        Partner partner = partners.lock(id).orElseThrow();
        partner.agreement(operator)
                .filter(agreement -> agreement.state() != AgreementState.ENDED)
                .ifPresent(agreement -> {
                    agreements.save(id, in(agreement, AgreementState.ENDED), clock.instant());
                    agreements.drop(id, operator);
                    audit.record(id, operator, Deed.AGREEMENT_ENDED, "");
                });
        boolean last = partner.agreements().stream()
                .allMatch(agreement ->
                        agreement.operatorId().equals(operator) || agreement.state() == AgreementState.ENDED);
        return last && connections.disconnect(id) ? partner.connection() : Optional.empty();
    }

    private static Agreement in(Agreement agreement, AgreementState state) {
        return new Agreement(agreement.operatorId(), state, agreement.data(), agreement.locations());
    }
}

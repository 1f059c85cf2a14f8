package io.wattbus.roaming.partner;

import io.wattbus.roaming.partner.AuditTrail.Deed;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.web.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The connections with partners' platforms: each change one transaction. */
@Service
public class Partners {

    private final PartnerRepository repository;
    private final AgreementRepository agreements;
    private final AuditTrail audit;
    private final Clock clock;

    Partners(PartnerRepository repository, AgreementRepository agreements, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.agreements = agreements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever shows {@code token}. */
    public Optional<Partner> findByToken(CredentialsToken token) {
        return repository.findByToken(token);
    }

    public Optional<Partner> find(UUID id) {
        return repository.find(id);
    }

    /**
     * The partner that stands for {@code party} and shares {@code kind} with {@code operator}, if it is registered and not to
     * be left alone now.
     */
    public Optional<Partner> reachable(PartyId operator, PartyId party, SharedData kind) {
        return repository.reachable(operator, party, kind, clock.instant());
    }

    /** Those of these ids, by id. */
    public Map<UUID, Partner> find(Collection<UUID> ids) {
        return repository.find(ids).stream().collect(Collectors.toMap(Partner::partnerId, Function.identity()));
    }

    /** The partner of this id, if {@code operator} has, or had, an agreement with it. */
    public Optional<Partner> find(PartyId operator, UUID id) {
        return repository.find(id).filter(partner -> partner.agreement(operator).isPresent());
    }

    /**
     * The same, if {@code operator} decides about the connection.
     *
     * @throws Problem if it does not
     */
    public Partner findRunBy(PartyId operator, UUID id) {
        Partner partner = find(operator, id).orElseThrow(() -> Problem.notFound("partner"));
        if (!partner.isRunBy(operator)) {
            throw Problem.of(
                    HttpStatus.CONFLICT, "not-inviter", "The operator that invited it decides about the connection.");
        }
        return partner;
    }

    /** Whether one of the parties that {@code roles} name is another partner's, in the eyes of a common operator. */
    public boolean areTaken(Partner partner, List<PartnerRole> roles) {
        Set<PartyId> parties = roles.stream().map(PartnerRole::party).collect(Collectors.toSet());
        return partner.agreements().stream()
                .filter(agreement -> agreement.state() != AgreementState.ENDED)
                .anyMatch(agreement -> agreements.isTaken(partner.partnerId(), agreement.operatorId(), parties));
    }

    /**
     * Takes {@code token} for the partner's from now on, before it has been connected: it may call back with it.
     *
     * @return false if the partner is not {@code INVITED} any more
     */
    @Transactional
    public boolean expect(UUID id, CredentialsToken token) {
        return changed(id, state -> state == PartnerState.INVITED, () -> repository.expect(id, token));
    }

    /** Takes {@code token} for the partner's, beside the one that it has. False if it is not connected. */
    @Transactional
    public boolean expectToo(UUID id, CredentialsToken token) {
        return changed(id, Partners::isConnected, () -> repository.expectToo(id, token));
    }

    /**
     * Credentials have been exchanged: the partner shows {@code token} from now on.
     *
     * @return false if it was {@code before} no longer, so that nothing was changed
     */
    @Transactional
    public boolean connect(
            UUID id, PartnerState before, CredentialsToken token, Connection connection, List<PartnerRole> roles) {
        return changed(id, state -> state == before, () -> {
            repository.expect(id, token);
            repository.connect(id, connection, roles, clock.instant());
            audit.record(id, before == PartnerState.INVITED ? Deed.REGISTERED : Deed.CREDENTIALS_RENEWED);
        });
    }

    /** Ends it: no credentials are left, and nothing more is told. False if it had ended before. */
    @Transactional
    public boolean disconnect(UUID id) {
        return changed(id, state -> state != PartnerState.UNREGISTERED, () -> {
            repository.disconnect(id);
            audit.record(id, Deed.UNREGISTERED);
        });
    }

    /** Whether tokens go without Base64 between us. */
    @Transactional
    public void setPlainTokens(UUID id, boolean plain) {
        repository.setPlainTokens(id, plain);
        audit.record(id, Deed.ENCODING_CHANGED);
    }

    private static boolean isConnected(PartnerState state) {
        return state == PartnerState.REGISTERED || state == PartnerState.SUSPENDED;
    }

    private boolean changed(UUID id, Predicate<PartnerState> allowed, Runnable change) {
        boolean possible =
                repository.lock(id).map(Partner::state).filter(allowed).isPresent();
        if (possible) {
            change.run();
        }
        return possible;
    }
}

package io.wattbus.roaming.partner;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.web.Cursor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Our operators' partners: each change one transaction. */
@Service
public class Partners {

    private final PartnerRepository repository;
    private final Clock clock;

    Partners(PartnerRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Whoever shows {@code token}. */
    public Optional<Partner> findByToken(CredentialsToken token) {
        return repository.findByToken(token);
    }

    public Optional<Partner> find(UUID id) {
        return repository.find(id);
    }

    /** {@code operator}'s partner of this id. */
    public Optional<Partner> find(PartyId operator, UUID id) {
        return repository.find(id).filter(partner -> partner.operatorId().equals(operator));
    }

    /** The new partner's id; empty if there is one for this party already. */
    Optional<UUID> invite(PartyId operator, PartyId party, String name, CredentialsToken token) {
        return repository.invite(operator, party, name, token, clock.instant());
    }

    Optional<PartnerHealth> health(PartyId operator, UUID id) {
        return repository.health(operator, id);
    }

    List<PartnerHealth> list(PartyId operator, Cursor cursor, int limit) {
        return repository.list(operator, cursor, limit);
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

    /**
     * Credentials have been exchanged: the partner shows {@code token} from now on.
     *
     * @return false if it was {@code before} no longer, so that nothing was changed
     */
    @Transactional
    public boolean connect(UUID id, PartnerState before, CredentialsToken token, Connection connection) {
        return changed(id, state -> state == before, () -> {
            repository.expect(id, token);
            repository.connect(id, connection);
        });
    }

    /** Ends it: no credentials are left, and nothing more is told. False if it had ended before. */
    @Transactional
    public boolean disconnect(UUID id) {
        return changed(id, state -> state != PartnerState.UNREGISTERED, () -> repository.disconnect(id));
    }

    /** From one state to another; false if it was in neither. */
    @Transactional
    public boolean move(UUID id, PartnerState from, PartnerState to) {
        return changed(id, state -> state == from || state == to, () -> repository.setState(id, to));
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

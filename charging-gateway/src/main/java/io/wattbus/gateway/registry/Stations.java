package io.wattbus.gateway.registry;

import io.wattbus.gateway.registry.StationRepository.Credentials;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The registered stations, as the rest of the gateway asks for them. */
@Component
public class Stations {

    private final StationRepository repository;
    private final UnknownStationRepository rules;
    private final Clock clock;

    Stations(StationRepository repository, UnknownStationRepository rules, Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Whether the station that calls itself {@code id} may connect. One of security profile 0 needs no password. One that
     * nobody registered is registered now, where a rule says so.
     *
     * @param password the bytes of the Basic credentials, empty if it sent none
     * @throws org.springframework.dao.DataAccessException if the store does not answer
     */
    public Admission admit(StationId id, Optional<byte[]> password) {
        return repository
                .credentials(id)
                .or(() -> rules.of(id).flatMap(rule -> register(id, rule)))
                .map(credentials -> admit(credentials, password))
                .orElseGet(Admission.UnknownStation::new);
    }

    /** Whether the station may take part; not as long as it is registered only because it connected. */
    public boolean isAccepted(StationId id) {
        return repository.isAccepted(id);
    }

    /** The station, if it is {@code tenant}'s. */
    public Optional<Station> find(OperatorId tenant, StationId id) {
        return find(id).filter(station -> station.operatorId().equals(tenant));
    }

    /** The station, whoever owns it. */
    public Optional<Station> find(StationId id) {
        return repository.credentials(id).map(Credentials::station);
    }

    private Optional<Credentials> register(StationId id, UnknownStationRepository.Owned rule) {
        Optional<Registration> registration = switch (rule.rule().policy()) {
            case REJECT -> Optional.empty();
            case PENDING -> Optional.of(Registration.PENDING);
            case CREATE -> Optional.of(Registration.ACCEPTED);
        };
        registration.ifPresent(wanted -> repository.create(id, rule, wanted, clock.instant()));
        return registration.flatMap(done -> repository.credentials(id));
    }

    private static Admission admit(Credentials credentials, Optional<byte[]> password) {
        return proves(credentials, password)
                ? new Admission.Admitted(credentials.station())
                : new Admission.WrongPassword();
    }

    private static boolean proves(Credentials credentials, Optional<byte[]> password) {
        if (credentials.securityProfile() == 0) {
            return true;
        }
        return credentials.password() != null
                && password.filter(credentials.password()::matches).isPresent();
    }
}

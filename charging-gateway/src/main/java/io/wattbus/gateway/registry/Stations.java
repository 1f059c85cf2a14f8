package io.wattbus.gateway.registry;

import io.wattbus.gateway.registry.StationRepository.Credentials;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The registered stations, as the rest of the gateway asks for them. */
@Component
public class Stations {

    private final StationRepository repository;

    Stations(StationRepository repository) {
        this.repository = repository;
    }

    /**
     * Whether the station that calls itself {@code id} may connect. One of security profile 0 needs no password.
     *
     * @param password the bytes of the Basic credentials, empty if it sent none
     * @throws org.springframework.dao.DataAccessException if the store does not answer
     */
    public Admission admit(StationId id, Optional<byte[]> password) {
        return repository
                .credentials(id)
                .map(credentials -> admit(credentials, password))
                .orElseGet(Admission.UnknownStation::new);
    }

    /** The station, if it is {@code tenant}'s. */
    public Optional<Station> find(OperatorId tenant, StationId id) {
        return find(id).filter(station -> station.operatorId().equals(tenant));
    }

    /** The station, whoever owns it. */
    public Optional<Station> find(StationId id) {
        return repository.credentials(id).map(Credentials::station);
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

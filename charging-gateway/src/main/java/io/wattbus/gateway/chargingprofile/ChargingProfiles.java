package io.wattbus.gateway.chargingprofile;

import io.wattbus.gateway.chargingprofile.ProfileRepository.Kept;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.smartcharging.Profiles;
import io.wattbus.gateway.smartcharging.Purpose;
import io.wattbus.gateway.transaction.KnownTransactions;
import io.wattbus.gateway.transaction.RunningTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The charging profiles that stations took, as they were last set by command. Each call is one SQL transaction; a
 * {@link org.springframework.dao.DataAccessException} says that nothing was stored.
 */
@Component
public class ChargingProfiles {

    private final ProfileRepository repository;
    private final KnownTransactions transactions;

    ChargingProfiles(ProfileRepository repository, KnownTransactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /** The station took {@code installed}. A transaction's own profile is one of the transaction that runs there now. */
    @Transactional
    public void set(StationId station, InstalledProfile installed) {
        Optional<RunningTransaction> running = installed.profile().purpose() == Purpose.TRANSACTION
                ? transactions.running(station, installed.profile().connectorNumber())
                : Optional.empty();
        repository.put(station, new Kept(ProfileDocument.of(installed), running.map(RunningTransaction::sessionId)));
    }

    /** The station forgot those of {@code selection}. */
    @Transactional
    public void cleared(StationId station, ProfileSelection selection) {
        repository.remove(station, selection);
    }

    /** Those that are set, without those of transactions that are over. */
    List<ProfileDocument> list(StationId station) {
        return repository.list(station).stream()
                .filter(kept -> holds(station, kept))
                .map(Kept::document)
                .toList();
    }

    /** What they come to at a connector (OCPP 1.6 §3.13.3). */
    List<Profiles.Interval> composite(StationId station, int connectorNumber, Instant from, Instant to, int voltageV) {
        Profiles profiles = new Profiles(
                list(station).stream().map(ProfileDocument::toProfile).toList());
        Optional<Instant> charging =
                transactions.running(station, connectorNumber).map(RunningTransaction::startedAt);
        return profiles.composite(connectorNumber, charging, from, to, voltageV);
    }

    private boolean holds(StationId station, Kept kept) {
        return kept.document().purpose() != Purpose.TRANSACTION
                || transactions
                        .running(station, kept.document().connectorNumber())
                        .map(RunningTransaction::sessionId)
                        .equals(kept.session());
    }
}

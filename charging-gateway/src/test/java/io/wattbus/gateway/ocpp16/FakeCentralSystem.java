package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.authorization.IdToken;
import io.wattbus.gateway.authorization.IdTokenType;
import io.wattbus.gateway.authorization.Verdict;
import io.wattbus.gateway.chargingprofile.InstalledProfile;
import io.wattbus.gateway.chargingprofile.ProfileSelection;
import io.wattbus.gateway.configuration.ConfigurationReport;
import io.wattbus.gateway.notice.StationNotice;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.station.BootOutcome;
import io.wattbus.gateway.station.BootReport;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.ConnectorStatusReport;
import io.wattbus.gateway.station.Lineage;
import io.wattbus.gateway.transaction.MeterReport;
import io.wattbus.gateway.transaction.StartOutcome;
import io.wattbus.gateway.transaction.StopOutcome;
import io.wattbus.gateway.transaction.TransactionStart;
import io.wattbus.gateway.transaction.TransactionStop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Remembers what handlers pass on, and answers as a test wants it. Tokens are judged by their name. */
final class FakeCentralSystem implements CentralSystem {

    static final int TRANSACTION_ID = 4711;

    final List<Object> reports = new ArrayList<>();
    final List<Duration> skews = new ArrayList<>();
    Lineage lineage = new Lineage(Optional.empty(), Optional.empty(), Optional.empty());
    BootOutcome boot = new BootOutcome.Accepted(Duration.ofMinutes(5));

    /** Notices of which the status changed. */
    record Settled(String action, String status, String newStatus) {}

    /** A remote start that is expected. */
    record Expected(int connectorNumber, String uid) {}

    @Override
    public Lineage lineage(Station station) {
        return lineage;
    }

    @Override
    public void clockRead(ConnectedStation station, Instant stationTime, Instant receivedAt) {
        skews.add(Duration.between(receivedAt, stationTime));
    }

    @Override
    public void profileSet(ConnectedStation station, InstalledProfile profile) {
        reports.add(profile);
    }

    @Override
    public void profilesCleared(ConnectedStation station, ProfileSelection selection) {
        reports.add(selection);
    }

    @Override
    public BootOutcome booted(ConnectedStation station, BootReport report, Instant receivedAt) {
        reports.add(report);
        return boot;
    }

    @Override
    public void statusReported(ConnectedStation station, ConnectorStatusReport report, Instant receivedAt) {
        reports.add(report);
    }

    @Override
    public Verdict authorize(ConnectedStation station, String uid, Instant receivedAt) {
        return verdict(uid);
    }

    @Override
    public StartOutcome start(ConnectedStation station, TransactionStart start) {
        reports.add(start);
        return new StartOutcome(TRANSACTION_ID, UUID.randomUUID(), verdict(start.idToken()));
    }

    @Override
    public void meter(ConnectedStation station, MeterReport report) {
        reports.add(report);
    }

    @Override
    public StopOutcome stop(ConnectedStation station, TransactionStop stop) {
        reports.add(stop);
        return new StopOutcome(UUID.randomUUID(), stop.idToken().map(FakeCentralSystem::verdict));
    }

    @Override
    public void noticed(ConnectedStation station, StationNotice notice) {
        reports.add(notice);
    }

    @Override
    public void settled(ConnectedStation station, String action, String status, String newStatus) {
        reports.add(new Settled(action, status, newStatus));
    }

    @Override
    public void configured(ConnectedStation station, ConfigurationReport report) {
        reports.add(report);
    }

    @Override
    public void expectRemoteStart(Station station, int connectorNumber, String uid, Instant at) {
        reports.add(new Expected(connectorNumber, uid));
    }

    private static Verdict verdict(String uid) {
        return switch (uid) {
            case "BLOCKED" -> new Verdict.Refused(Verdict.Reason.BLOCKED);
            case "EXPIRED" -> new Verdict.Refused(Verdict.Reason.EXPIRED);
            case "UNKNOWN" -> new Verdict.Refused(Verdict.Reason.INVALID);
            case "UNTIL" -> accepted(uid, Optional.of(Instant.parse("2027-01-01T00:00:00Z")), Optional.of("GROUP"));
            case "LONG" -> accepted(uid, Optional.empty(), Optional.of("a group of more than 20 characters"));
            default -> accepted(uid, Optional.empty(), Optional.empty());
        };
    }

    private static Verdict accepted(String uid, Optional<Instant> validUntil, Optional<String> groupId) {
        return new Verdict.Accepted(
                new IdToken(uid, IdTokenType.RFID, Optional.empty(), Optional.empty()), validUntil, groupId);
    }
}

package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.authorization.Authorizations;
import io.wattbus.gateway.authorization.Verdict;
import io.wattbus.gateway.chargingprofile.ChargingProfiles;
import io.wattbus.gateway.chargingprofile.InstalledProfile;
import io.wattbus.gateway.chargingprofile.ProfileSelection;
import io.wattbus.gateway.configuration.ConfigurationReport;
import io.wattbus.gateway.configuration.Configurations;
import io.wattbus.gateway.notice.Notices;
import io.wattbus.gateway.notice.StationNotice;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.station.BootOutcome;
import io.wattbus.gateway.station.BootReport;
import io.wattbus.gateway.station.BootRepository;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.ConnectorStatusReport;
import io.wattbus.gateway.station.Lineage;
import io.wattbus.gateway.station.StationClocks;
import io.wattbus.gateway.station.StationReports;
import io.wattbus.gateway.transaction.MeterReport;
import io.wattbus.gateway.transaction.StartOutcome;
import io.wattbus.gateway.transaction.StopOutcome;
import io.wattbus.gateway.transaction.TransactionStart;
import io.wattbus.gateway.transaction.TransactionStop;
import io.wattbus.gateway.transaction.Transactions;
import java.time.Instant;

/** The gateway's stores behind the handlers. */
record GatewayCentralSystem(
        BootRepository boots,
        StationReports reports,
        StationClocks clocks,
        Authorizations authorizations,
        Transactions transactions,
        Notices notices,
        ChargingProfiles profiles,
        Configurations configurations)
        implements CentralSystem {

    @Override
    public Lineage lineage(Station station) {
        return boots.lineage(station.id());
    }

    @Override
    public void clockRead(ConnectedStation station, Instant stationTime, Instant receivedAt) {
        clocks.read(station, stationTime, receivedAt);
    }

    @Override
    public void profileSet(ConnectedStation station, InstalledProfile profile) {
        profiles.set(station.station().id(), profile);
    }

    @Override
    public void profilesCleared(ConnectedStation station, ProfileSelection selection) {
        profiles.cleared(station.station().id(), selection);
    }

    @Override
    public BootOutcome booted(ConnectedStation station, BootReport report, Instant receivedAt) {
        return reports.booted(station, report, receivedAt);
    }

    @Override
    public void statusReported(ConnectedStation station, ConnectorStatusReport report, Instant receivedAt) {
        reports.statusReported(station, report, receivedAt);
    }

    @Override
    public Verdict authorize(ConnectedStation station, String uid, Instant receivedAt) {
        return authorizations.authorize(station, uid, receivedAt);
    }

    @Override
    public StartOutcome start(ConnectedStation station, TransactionStart start) {
        return transactions.start(station, start);
    }

    @Override
    public void meter(ConnectedStation station, MeterReport report) {
        transactions.meter(station, report);
    }

    @Override
    public StopOutcome stop(ConnectedStation station, TransactionStop stop) {
        return transactions.stop(station, stop);
    }

    @Override
    public void noticed(ConnectedStation station, StationNotice notice) {
        notices.keep(station.station(), notice);
    }

    @Override
    public void settled(ConnectedStation station, String action, String status, String newStatus) {
        notices.settle(station.station().id(), action, status, newStatus);
    }

    @Override
    public void configured(ConnectedStation station, ConfigurationReport report) {
        configurations.reported(station.station().id(), report);
    }

    @Override
    public void expectRemoteStart(Station station, int connectorNumber, String uid, Instant at) {
        authorizations.expectRemoteStart(station, connectorNumber, uid, at);
    }
}

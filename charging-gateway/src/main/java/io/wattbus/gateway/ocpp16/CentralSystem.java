package io.wattbus.gateway.ocpp16;

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
import java.time.Instant;

/** The rest of the gateway as the handlers see it; what it throws is a failure of the store or a bug. */
interface CentralSystem {

    /** What the station last booted with. */
    Lineage lineage(Station station);

    /** It took a charging profile. */
    void profileSet(ConnectedStation station, InstalledProfile profile);

    /** It has no charging profiles any more that fit {@code selection}. */
    void profilesCleared(ConnectedStation station, ProfileSelection selection);

    /** The station, when it was heard at {@code receivedAt}, took it to be {@code stationTime}. */
    void clockRead(ConnectedStation station, Instant stationTime, Instant receivedAt);

    BootOutcome booted(ConnectedStation station, BootReport report, Instant receivedAt);

    void statusReported(ConnectedStation station, ConnectorStatusReport report, Instant receivedAt);

    Verdict authorize(ConnectedStation station, String uid, Instant receivedAt);

    StartOutcome start(ConnectedStation station, TransactionStart start);

    void meter(ConnectedStation station, MeterReport report);

    StopOutcome stop(ConnectedStation station, TransactionStop stop);

    void noticed(ConnectedStation station, StationNotice notice);

    /** What waited with {@code status} among the station's notices of {@code action} has come to {@code newStatus}. */
    void settled(ConnectedStation station, String action, String status, String newStatus);

    void configured(ConnectedStation station, ConfigurationReport report);

    void expectRemoteStart(Station station, int connectorNumber, String uid, Instant at);
}

package io.wattbus.gateway.transaction;

import io.wattbus.gateway.authorization.AuthorizationPublisher;
import io.wattbus.gateway.meter.SignedReading;
import io.wattbus.gateway.outbox.NameBasedUuid;
import io.wattbus.gateway.outbox.Outbox;
import io.wattbus.gateway.outbox.StationSequences;
import io.wattbus.gateway.station.BootRepository;
import io.wattbus.gateway.station.GatewayRun;
import io.wattbus.gateway.station.Lineage;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.AuthorizationOutcome;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.OcppVersion;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.schemas.avro.SessionIrregularity;
import io.wattbus.schemas.avro.SignedMeterValue;
import io.wattbus.schemas.avro.StoppedReason;
import org.springframework.stereotype.Component;

/** Tells the other services each step of a session: the one event. The caller holds the station's lock. */
@Component
class SessionEventPublisher {

    private final Outbox outbox;
    private final StationSequences sequences;
    private final BootRepository boots;
    private final GatewayRun run;

    SessionEventPublisher(Outbox outbox, StationSequences sequences, BootRepository boots, GatewayRun run) {
        this.outbox = outbox;
        this.sequences = sequences;
        this.boots = boots;
        this.run = run;
    }

    /** @param live whether nothing newer of the connector was known */
    void publish(SessionStep step, boolean live) {
        ChargingTransaction transaction = step.after();
        ChargingSessionEvent.Builder event = ChargingSessionEvent.newBuilder()
                .setEventId(NameBasedUuid.of(transaction.sessionId(), Long.toString(transaction.sequence())))
                .setSessionId(transaction.sessionId())
                .setType(SessionEventType.valueOf(step.type().name()))
                .setSequence(transaction.sequence())
                .setStationSequence(sequences.next(transaction.place().station().value()))
                .setLive(live)
                .setTransactionId(transaction.transactionId())
                .setStartedAt(transaction.startedAt())
                .setOccurredAt(step.time().occurredAt())
                .setReceivedAt(step.time().receivedAt())
                .setOffline(step.time().offline())
                .setClockSuspect(step.time().clockSuspect())
                .setReservationId(transaction.reservationId().orElse(null))
                .setSignedMeterData(step.signed().stream()
                        .map(SessionEventPublisher::signed)
                        .toList());
        event.setIrregularities(transaction.irregularities().stream()
                .sorted()
                .map(irregularity -> SessionIrregularity.valueOf(irregularity.name()))
                .toList());
        where(event, transaction.place());
        who(event, transaction.payer());
        meter(event, transaction);
        transaction.ending().ifPresent(ending -> end(event, ending));
        lineage(event, transaction);
        outbox.append(Topics.CHARGING_SESSIONS, event.build());
    }

    private static void where(ChargingSessionEvent.Builder event, Place place) {
        event.setOperatorId(place.operator().value())
                .setLocationId(place.location().value())
                .setStationId(place.station().value())
                .setEvseUid(place.connector().evseUid().value())
                .setEvseNumber(place.connector().evseNumber())
                .setConnectorNumber(place.connector().connectorNumber());
    }

    private static void who(ChargingSessionEvent.Builder event, Payer payer) {
        event.setIdToken(payer.idToken().map(AuthorizationPublisher::avro).orElse(null))
                .setAuthMethod(payer.method().map(Enum::name).orElse(null))
                .setAuthorizationReference(payer.reference().orElse(null))
                .setAuthorization(
                        switch (payer) {
                            case Payer.Accepted accepted -> AuthorizationOutcome.ACCEPTED;
                            case Payer.Refused refused -> AuthorizationOutcome.REFUSED;
                            case Payer.Unknown() -> AuthorizationOutcome.NONE;
                        });
    }

    private static void meter(ChargingSessionEvent.Builder event, ChargingTransaction transaction) {
        event.setImportRegisterMilliWh(transaction.meter().importMilliWh().orElse(null))
                .setExportRegisterMilliWh(transaction.meter().exportMilliWh().orElse(null))
                .setEnergyMilliWh(transaction.energyMilliWh())
                .setPowerW(transaction.meter().powerW().orElse(null))
                .setCurrentMilliA(transaction.meter().currentMilliA().orElse(null))
                .setStateOfChargePercent(
                        transaction.meter().stateOfChargePercent().orElse(null))
                .setChargingState(io.wattbus.schemas.avro.ChargingState.valueOf(
                        transaction.state().name()));
    }

    private static void end(ChargingSessionEvent.Builder event, Ending ending) {
        event.setEndedBy(EndedBy.valueOf(ending.by().name()))
                .setStoppedReason(ending.reason()
                        .map(reason -> StoppedReason.valueOf(reason.name()))
                        .orElse(null));
    }

    private void lineage(ChargingSessionEvent.Builder event, ChargingTransaction transaction) {
        Lineage lineage = boots.lineage(transaction.place().station());
        event.setOcppVersion(OcppVersion.valueOf(transaction.version().name()))
                .setVendor(lineage.vendor().orElse(null))
                .setModel(lineage.model().orElse(null))
                .setGatewayInstance(run.instance());
    }

    private static SignedMeterValue signed(SignedReading reading) {
        return SignedMeterValue.newBuilder()
                .setValue(reading.value())
                .setContext(reading.context())
                .build();
    }
}

package io.wattbus.gateway.reservation;

import io.wattbus.gateway.authorization.AuthorizationPublisher;
import io.wattbus.gateway.registry.EvseConnector;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.station.OcppVersion;
import io.wattbus.gateway.station.ReportedTime;
import io.wattbus.gateway.station.StationEventPublisher;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.schemas.avro.StationEventType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the other services that a connector is kept, and that it is not any more. The caller holds the station's lock. */
@Component
class ReservationPublisher {

    private final StationEventPublisher events;

    ReservationPublisher(StationEventPublisher events) {
        this.events = events;
    }

    void reserved(Station station, OcppVersion version, Reservation reservation, Instant at) {
        events.publish(draft(station, version, reservation, StationEventType.RESERVED, at)
                .setReservationExpiresAt(reservation.expiresAt())
                .setIdToken(AuthorizationPublisher.avro(reservation.idToken())));
    }

    void ended(
            Station station, OcppVersion version, Reservation reservation, Reservation.EndReason reason, Instant at) {
        events.publish(draft(station, version, reservation, StationEventType.RESERVATION_ENDED, at)
                .setReason(reason.name()));
    }

    private StationEvent.Builder draft(
            Station station, OcppVersion version, Reservation reservation, StationEventType type, Instant at) {
        Optional<EvseConnector> connector = Optional.of(reservation.connectorNumber())
                .filter(number -> number > 0)
                .map(station::connectorOrUnregistered);
        return events.draft(station, version, type, ReportedTime.noticed(at))
                .setReservationId(Integer.toString(reservation.reservationId()))
                .setEvseUid(connector.map(it -> it.evseUid().value()).orElse(null))
                .setEvseNumber(connector.map(EvseConnector::evseNumber).orElse(null))
                .setConnectorNumber(
                        connector.map(EvseConnector::connectorNumber).orElse(null));
    }
}

package io.wattbus.gateway.registry;

import io.wattbus.gateway.outbox.Outbox;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.LocationRecord;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the other services what a location is now, with all its EVSEs. */
@Component
class LocationPublisher {

    private final Outbox outbox;

    LocationPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(OperatorId operator, LocationId id, LocationDocument location, List<Evse> evses, Instant at) {
        LocationRecord.Builder record = LocationRecord.newBuilder()
                .setOperatorId(operator.value())
                .setLocationId(id.value())
                .setName(location.name())
                .setAddress(location.address())
                .setCity(location.city())
                .setPostalCode(location.postalCode())
                .setCountry(location.country())
                .setLatitude(location.coordinates().latitude())
                .setLongitude(location.coordinates().longitude())
                .setTimeZone(location.timeZone())
                .setPublish(location.publish())
                .setTwentyFourSeven(location.openingTimes().twentyFourSeven())
                .setRegularHours(location.openingTimes().regularHours().stream()
                        .map(LocationPublisher::hours)
                        .toList())
                .setFacilities(location.facilities())
                .setEvses(evses.stream().map(LocationPublisher::evse).toList())
                .setUpdatedAt(at);
        DetailsPublisher.tell(record, location.openingTimes());
        DetailsPublisher.tell(record, location.details());
        outbox.append(Topics.LOCATIONS, record.build());
    }

    private static io.wattbus.schemas.avro.RegularHours hours(OpeningTimes.RegularHours hours) {
        return io.wattbus.schemas.avro.RegularHours.newBuilder()
                .setWeekday(hours.weekday())
                .setPeriodBegin(hours.periodBegin())
                .setPeriodEnd(hours.periodEnd())
                .build();
    }

    private static io.wattbus.schemas.avro.Evse evse(Evse evse) {
        io.wattbus.schemas.avro.Evse.Builder record = io.wattbus.schemas.avro.Evse.newBuilder()
                .setEvseUid(evse.evseUid())
                .setEvseId(evse.evseId())
                .setStationId(evse.stationId())
                .setEvseNumber(evse.evseNumber())
                .setPhysicalReference(evse.physicalReference())
                .setRemoved(evse.removed())
                .setConnectors(evse.connectors().stream()
                        .map(LocationPublisher::connector)
                        .toList());
        DetailsPublisher.tell(record, evse.details());
        return record.build();
    }

    private static io.wattbus.schemas.avro.Connector connector(Connector connector) {
        return io.wattbus.schemas.avro.Connector.newBuilder()
                .setConnectorNumber(connector.connectorNumber())
                .setStandard(connector.standard())
                .setFormat(connector.format())
                .setPowerType(connector.powerType())
                .setMaxVoltageV(connector.maxVoltageV())
                .setMaxAmperageA(connector.maxAmperageA())
                .setMaxPowerW(connector.maxPowerW())
                .setTermsAndConditions(connector.termsAndConditions())
                .build();
    }
}

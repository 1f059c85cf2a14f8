package io.wattbus.roaming.location;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.schemas.avro.LocationRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A record of {@code locations} in this service's own words. */
final class LocationRecordListener {

    private LocationRecordListener() {}

    static LocationTold toLocation(LocationRecord told) {
        Instant time = told.getUpdatedAt();
        return new LocationTold(
                new Location(
                        new PartyId(told.getOperatorId()),
                        told.getLocationId(),
                        Optional.ofNullable(told.getName()),
                        told.getAddress(),
                        told.getCity(),
                        Optional.ofNullable(told.getPostalCode()),
                        told.getCountry(),
                        told.getLatitude(),
                        told.getLongitude(),
                        told.getTimeZone(),
                        told.getPublish(),
                        told.getTwentyFourSeven(),
                        told.getRegularHours().stream()
                                .map(hours -> new OpeningHours(
                                        hours.getWeekday(), hours.getPeriodBegin(), hours.getPeriodEnd()))
                                .toList(),
                        told.getFacilities(),
                        LocationFactsListener.toFacts(told),
                        told.getEvses().stream().map(evse -> toEvse(evse, time)).toList(),
                        time),
                time);
    }

    private static Evse toEvse(io.wattbus.schemas.avro.Evse evse, Instant time) {
        return new Evse(
                evse.getEvseUid(),
                Optional.ofNullable(evse.getEvseId()),
                Optional.ofNullable(evse.getPhysicalReference()),
                evse.getRemoved() ? EvseStatus.REMOVED : EvseStatus.UNKNOWN,
                LocationFactsListener.toFacts(evse),
                evse.getConnectors().stream()
                        .map(connector -> toConnector(connector, time))
                        .toList(),
                time);
    }

    private static Connector toConnector(io.wattbus.schemas.avro.Connector connector, Instant time) {
        return new Connector(
                connector.getConnectorNumber(),
                connector.getStandard(),
                connector.getFormat(),
                connector.getPowerType(),
                connector.getMaxVoltageV(),
                connector.getMaxAmperageA(),
                connector.getMaxPowerW(),
                List.of(),
                Optional.ofNullable(connector.getTermsAndConditions()),
                time);
    }
}

package io.wattbus.availability.opendata;

import io.wattbus.availability.opendata.OcpiParts.AdditionalGeoLocation;
import io.wattbus.availability.opendata.OcpiParts.BusinessDetails;
import io.wattbus.availability.opendata.OcpiParts.DisplayText;
import io.wattbus.availability.opendata.OcpiParts.EnergyMix;
import io.wattbus.availability.opendata.OcpiParts.GeoLocation;
import io.wattbus.availability.opendata.OcpiParts.Hours;
import io.wattbus.availability.opendata.OcpiParts.Image;
import io.wattbus.availability.opendata.OcpiParts.StatusSchedule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** OCPI 2.2.1 Location, as it is in JSON; what is not known is null or empty and left out. */
@JsonNaming(SnakeCaseStrategy.class)
record OcpiLocation(
        String countryCode,
        String partyId,
        String id,
        boolean publish,
        @Nullable String name,
        String address,
        String city,
        @Nullable String postalCode,
        @Nullable String state,
        String country,
        GeoLocation coordinates,
        List<AdditionalGeoLocation> relatedLocations,
        @Nullable String parkingType,
        List<Evse> evses,
        List<DisplayText> directions,
        @Nullable BusinessDetails operator,
        @Nullable BusinessDetails suboperator,
        @Nullable BusinessDetails owner,
        List<String> facilities,
        String timeZone,
        Hours openingTimes,
        @Nullable Boolean chargingWhenClosed,
        List<Image> images,
        @Nullable EnergyMix energyMix,
        Instant lastUpdated) {

    /** OCPI 2.2.1 EVSE. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Evse(
            String uid,
            @Nullable String evseId,
            String status,
            List<StatusSchedule> statusSchedule,
            List<String> capabilities,
            List<Connector> connectors,
            @Nullable String floorLevel,
            @Nullable GeoLocation coordinates,
            @Nullable String physicalReference,
            List<DisplayText> directions,
            List<String> parkingRestrictions,
            List<Image> images,
            Instant lastUpdated) {}

    /** OCPI 2.2.1 Connector. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Connector(
            String id,
            String standard,
            String format,
            String powerType,
            @Nullable Long maxVoltage,
            @Nullable Long maxAmperage,
            long maxElectricPower,
            List<String> tariffIds,
            @Nullable String termsAndConditions,
            Instant lastUpdated) {}
}

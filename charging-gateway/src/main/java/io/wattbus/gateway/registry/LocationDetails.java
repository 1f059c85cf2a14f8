package io.wattbus.gateway.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a location has besides, which is kept and told and decides nothing here (OCPI 2.2.1, Location).
 *
 * @param publishAllowedTo who may see it although it is not published
 * @param operator where that is not the tenant itself
 * @param chargingWhenClosed null is yes
 */
record LocationDetails(
        @Nullable @Size(max = 45) String state,
        @Valid @Size(max = 100) List<PublishToken> publishAllowedTo,
        @Valid @Size(max = 50) List<RelatedLocation> relatedLocations,

        @Nullable
        @Pattern(
                regexp = "ALONG_MOTORWAY|PARKING_GARAGE|PARKING_LOT|ON_DRIVEWAY|ON_STREET|UNDERGROUND_GARAGE",
                message = "is an OCPI ParkingType")
        String parkingType,

        @Valid @Size(max = 20) List<DisplayText> directions,
        @Nullable @Valid BusinessDetails operator,
        @Nullable @Valid BusinessDetails suboperator,
        @Nullable @Valid BusinessDetails owner,
        @Nullable Boolean chargingWhenClosed,
        @Valid @Size(max = 20) List<Image> images,
        @Nullable @Valid EnergyMix energyMix) {

    static final LocationDetails NONE =
            new LocationDetails(null, null, null, null, null, null, null, null, null, null, null);

    LocationDetails(
            @Nullable String state,
            @Nullable List<PublishToken> publishAllowedTo,
            @Nullable List<RelatedLocation> relatedLocations,
            @Nullable String parkingType,
            @Nullable List<DisplayText> directions,
            @Nullable BusinessDetails operator,
            @Nullable BusinessDetails suboperator,
            @Nullable BusinessDetails owner,
            @Nullable Boolean chargingWhenClosed,
            @Nullable List<Image> images,
            @Nullable EnergyMix energyMix) {
        this.state = state;
        this.publishAllowedTo = copy(publishAllowedTo);
        this.relatedLocations = copy(relatedLocations);
        this.parkingType = parkingType;
        this.directions = copy(directions);
        this.operator = operator;
        this.suboperator = suboperator;
        this.owner = owner;
        this.chargingWhenClosed = chargingWhenClosed;
        this.images = copy(images);
        this.energyMix = energyMix;
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}

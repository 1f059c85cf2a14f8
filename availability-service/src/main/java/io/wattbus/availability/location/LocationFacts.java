package io.wattbus.availability.location;

import io.wattbus.availability.location.OcpiFacts.BusinessDetails;
import io.wattbus.availability.location.OcpiFacts.DisplayText;
import io.wattbus.availability.location.OcpiFacts.EnergyMix;
import io.wattbus.availability.location.OcpiFacts.Image;
import io.wattbus.availability.location.OcpiFacts.RelatedLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else a driver may want to know of a location (OCPI 2.2.1 Location). Empty or null: nothing is told.
 *
 * @param openingTimes null: open at all hours
 */
public record LocationFacts(
        @Nullable String state,
        @Nullable OpeningTimes openingTimes,
        @Nullable Boolean chargingWhenClosed,
        List<String> facilities,
        List<DisplayText> directions,
        List<RelatedLocation> relatedLocations,
        @Nullable String parkingType,
        List<Image> images,
        @Nullable BusinessDetails operator,
        @Nullable BusinessDetails suboperator,
        @Nullable BusinessDetails owner,
        @Nullable EnergyMix energyMix) {

    /** Nothing is told. */
    public static final LocationFacts NONE = new LocationFacts(
            null, null, null, List.of(), List.of(), List.of(), null, List.of(), null, null, null, null);

    public LocationFacts {
        facilities = OcpiFacts.copy(facilities);
        directions = OcpiFacts.copy(directions);
        relatedLocations = OcpiFacts.copy(relatedLocations);
        images = OcpiFacts.copy(images);
    }

    /** The same with other opening times. */
    public LocationFacts with(OpeningTimes times) {
        return new LocationFacts(
                state,
                times,
                chargingWhenClosed,
                facilities,
                directions,
                relatedLocations,
                parkingType,
                images,
                operator,
                suboperator,
                owner,
                energyMix);
    }
}

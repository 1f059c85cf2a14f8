package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.location.LocationFacts;
import org.jspecify.annotations.Nullable;

/** OCPI GeoLocation, and with a name AdditionalGeoLocation: decimals with five to seven places. */
@OcpiObject
record OcpiPlace(
        String latitude, String longitude, @Nullable DisplayText name) {

    static OcpiPlace of(LocationFacts.Coordinates coordinates) {
        return of(coordinates.latitude(), coordinates.longitude());
    }

    static OcpiPlace of(String latitude, String longitude) {
        return new OcpiPlace(Degrees.of(latitude), Degrees.of(longitude), null);
    }

    static OcpiPlace of(LocationFacts.RelatedLocation related) {
        OcpiPlace place = of(related.coordinates());
        return new OcpiPlace(
                place.latitude(),
                place.longitude(),
                related.name().map(DisplayText::of).orElse(null));
    }
}

package io.wattbus.roaming.location;

import io.wattbus.roaming.tariff.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What else the operator says of a location; empty is what it did not say.
 *
 * @param state or province
 * @param directions how to get there
 * @param relatedLocations places that matter to the driver, such as an entrance
 * @param parkingType such as ON_STREET
 * @param operator empty: the tenant itself
 * @param suboperator who operates it on behalf of the operator
 * @param owner whose it is
 * @param chargingWhenClosed empty: yes
 * @param exceptionalOpenings open besides the regular hours
 * @param exceptionalClosings closed in spite of the regular hours, and of being open at all hours
 */
public record LocationFacts(
        Optional<String> state,
        List<Text> directions,
        List<RelatedLocation> relatedLocations,
        Optional<String> parkingType,
        List<Image> images,
        Optional<Company> operator,
        Optional<Company> suboperator,
        Optional<Company> owner,
        Optional<Boolean> chargingWhenClosed,
        Optional<Terms.EnergyMix> energyMix,
        List<Period> exceptionalOpenings,
        List<Period> exceptionalClosings) {

    /** Nothing is said. */
    public static final LocationFacts NONE = new LocationFacts(
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    public LocationFacts {
        directions = List.copyOf(directions);
        relatedLocations = List.copyOf(relatedLocations);
        images = List.copyOf(images);
        exceptionalOpenings = List.copyOf(exceptionalOpenings);
        exceptionalClosings = List.copyOf(exceptionalClosings);
    }

    /**
     * A text for people.
     *
     * @param language ISO 639-1 code
     */
    public record Text(String language, String text) {}

    /** A place on earth: WGS 84, decimals. */
    public record Coordinates(String latitude, String longitude) {}

    /** A place that matters to the driver, and what it is called. */
    public record RelatedLocation(Coordinates coordinates, Optional<Text> name) {}

    /**
     * A picture.
     *
     * @param category what it shows, such as ENTRANCE
     * @param type its format, such as jpeg
     */
    public record Image(
            String url,
            Optional<String> thumbnail,
            String category,
            String type,
            Optional<Integer> widthPixels,
            Optional<Integer> heightPixels) {}

    /** A company. */
    public record Company(String name, Optional<String> website, Optional<Image> logo) {}

    /** From a time on, until another. */
    public record Period(Instant begin, Instant end) {}
}

package io.wattbus.availability.location;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small types of OCPI 2.2.1 that facts about locations are made of. */
public final class OcpiFacts {

    private OcpiFacts() {}

    /**
     * A text for people.
     *
     * @param language ISO 639-1
     */
    public record DisplayText(String language, String text) {}

    /** A place that matters to the driver, such as an entrance (AdditionalGeoLocation). */
    public record RelatedLocation(
            Coordinates coordinates, @Nullable DisplayText name) {}

    /** A picture. */
    public record Image(
            String url,
            @Nullable String thumbnail,
            String category,
            String type,
            @Nullable Integer widthPixels,
            @Nullable Integer heightPixels) {}

    /** A company. */
    public record BusinessDetails(
            String name, @Nullable String website, @Nullable Image logo) {}

    /** Where the energy comes from. */
    public record EnergyMix(
            boolean greenEnergy,
            List<EnergySource> sources,
            List<EnvironmentalImpact> impacts,
            @Nullable String supplierName,
            @Nullable String productName) {
        public EnergyMix {
            sources = copy(sources);
            impacts = copy(impacts);
        }
    }

    /** A part of the mix, in percent. */
    public record EnergySource(String source, BigDecimal percentage) {}

    /**
     * What it does to the environment.
     *
     * @param amount g/kWh
     */
    public record EnvironmentalImpact(String category, BigDecimal amount) {}

    /** A status that is planned, of OCPI's words; without an end it stays. */
    public record ScheduledStatus(
            Instant periodBegin, @Nullable Instant periodEnd, String status) {}

    /** A list is absent where it was stored empty. */
    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}

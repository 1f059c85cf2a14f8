package io.wattbus.gateway.registry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A location as the API takes and keeps it; the words are OCPI's.
 *
 * @param locationId required at POST; at PUT the path says it
 * @param country ISO 3166 alpha-3 code
 * @param timeZone IANA name; tariffs go by this clock
 * @param publish whether it may be shown to the public, true unless said otherwise
 */
record LocationDocument(
        @Nullable @Pattern(regexp = "[!-~&&[^/]]{1,36}", message = "has 1 to 36 printable characters")
        String locationId,

        @Nullable @Size(max = 255) String name,
        @NotBlank @Size(max = 100) String address,
        @NotBlank @Size(max = 100) String city,
        @Nullable @Size(max = 20) String postalCode,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "is an ISO 3166 alpha-3 code")
        String country,

        @NotNull @Valid Coordinates coordinates,
        @NotBlank String timeZone,
        Boolean publish,
        @Valid OpeningTimes openingTimes,
        @Size(max = 50) List<@NotBlank @Size(max = 50) String> facilities,
        @JsonUnwrapped @Valid LocationDetails details) {

    LocationDocument(
            @Nullable String locationId,
            @Nullable String name,
            String address,
            String city,
            @Nullable String postalCode,
            String country,
            Coordinates coordinates,
            String timeZone,
            @Nullable Boolean publish,
            @Nullable OpeningTimes openingTimes,
            @Nullable List<String> facilities,
            @Nullable LocationDetails details) {
        this.locationId = locationId;
        this.name = name;
        this.address = address;
        this.city = city;
        this.postalCode = postalCode;
        this.country = country;
        this.coordinates = coordinates;
        this.timeZone = timeZone;
        this.publish = publish == null || publish;
        this.openingTimes = openingTimes == null ? OpeningTimes.ALWAYS : openingTimes;
        this.facilities = facilities == null ? List.of() : List.copyOf(facilities);
        this.details = details == null ? LocationDetails.NONE : details;
    }

    LocationDocument withId(LocationId id) {
        return new LocationDocument(
                id.value(),
                name,
                address,
                city,
                postalCode,
                country,
                coordinates,
                timeZone,
                publish,
                openingTimes,
                facilities,
                details);
    }
}

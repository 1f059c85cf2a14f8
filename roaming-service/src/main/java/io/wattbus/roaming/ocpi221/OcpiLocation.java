package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.location.Location;
import io.wattbus.roaming.location.LocationFacts;
import io.wattbus.roaming.operator.Operator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** OCPI Location. */
@OcpiObject
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
        OcpiPlace coordinates,
        List<OcpiPlace> relatedLocations,
        @Nullable String parkingType,
        List<OcpiEvse> evses,
        List<DisplayText> directions,
        @Nullable OcpiCompany operator,
        @Nullable OcpiCompany suboperator,
        @Nullable OcpiCompany owner,
        List<String> facilities,
        String timeZone,
        @Nullable OcpiHours openingTimes,
        @Nullable Boolean chargingWhenClosed,
        List<OcpiImage> images,
        @Nullable OcpiEnergyMix energyMix,
        Instant lastUpdated) {

    /** The tenant operates it, unless the location says who does. */
    static OcpiLocation of(Location location, Optional<Operator> tenant) {
        LocationFacts facts = location.facts();
        return new OcpiLocation(
                location.operatorId().countryCode(),
                location.operatorId().partyId(),
                location.locationId(),
                location.publish(),
                location.name().orElse(null),
                location.address(),
                location.city(),
                location.postalCode().orElse(null),
                facts.state().orElse(null),
                location.country(),
                OcpiPlace.of(location.latitude(), location.longitude()),
                facts.relatedLocations().stream().map(OcpiPlace::of).toList(),
                facts.parkingType().orElse(null),
                location.evses().stream().map(OcpiEvse::of).toList(),
                DisplayText.of(facts.directions()),
                facts.operator()
                        .map(OcpiCompany::of)
                        .or(() -> tenant.map(OcpiCompany::of))
                        .orElse(null),
                facts.suboperator().map(OcpiCompany::of).orElse(null),
                facts.owner().map(OcpiCompany::of).orElse(null),
                location.facilities(),
                location.timeZone(),
                OcpiHours.of(location).orElse(null),
                facts.chargingWhenClosed().orElse(null),
                OcpiImage.of(facts.images()),
                facts.energyMix().map(OcpiEnergyMix::of).orElse(null),
                location.lastUpdated());
    }
}

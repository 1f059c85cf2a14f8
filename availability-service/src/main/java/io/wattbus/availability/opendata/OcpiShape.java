package io.wattbus.availability.opendata;

import io.wattbus.availability.location.Coordinates;
import io.wattbus.availability.location.EvseFacts;
import io.wattbus.availability.location.Location;
import io.wattbus.availability.location.LocationFacts;
import io.wattbus.availability.location.OcpiFacts;
import io.wattbus.availability.location.OpeningTimes;
import io.wattbus.availability.opendata.OcpiParts.AdditionalGeoLocation;
import io.wattbus.availability.opendata.OcpiParts.GeoLocation;
import io.wattbus.availability.opendata.OcpiParts.StatusSchedule;
import io.wattbus.availability.view.EvseNow;
import io.wattbus.availability.view.ListedLocation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gives a location the shape of OCPI 2.2.1: pure. */
final class OcpiShape {

    private static final int COUNTRY_CODE = 2;

    private OcpiShape() {}

    /** {@code location} with what {@code listed} shows; EVSEs that were taken away are left out. */
    static OcpiLocation of(Location location, ListedLocation listed) {
        LocationFacts facts = Objects.requireNonNullElse(location.facts(), LocationFacts.NONE);
        ListedLocation.Now now = listed.now();
        String party = location.operatorId();
        return new OcpiLocation(
                party.substring(0, COUNTRY_CODE),
                party.substring(COUNTRY_CODE).replace("*", ""),
                location.locationId(),
                true,
                location.name(),
                location.address(),
                location.city(),
                location.postalCode(),
                facts.state(),
                location.country(),
                place(location.coordinates()),
                map(facts.relatedLocations(), OcpiShape::related),
                facts.parkingType(),
                location.evses().stream()
                        .flatMap(evse -> shown(evse, listed, now).map(shown -> evse(location, evse, shown)).stream())
                        .toList(),
                map(facts.directions(), OcpiShape::text),
                business(facts.operator()),
                business(facts.suboperator()),
                business(facts.owner()),
                facts.facilities(),
                location.timeZone(),
                hours(facts.openingTimes()),
                facts.chargingWhenClosed(),
                map(facts.images(), OcpiShape::image),
                mix(facts.energyMix()),
                location.updatedAt());
    }

    private static Optional<EvseNow> shown(Location.Evse evse, ListedLocation listed, ListedLocation.Now now) {
        int index = listed.indexOf(evse.evseUid());
        return index < 0 ? Optional.empty() : Optional.of(now.evses().get(index));
    }

    private static OcpiLocation.Evse evse(Location location, Location.Evse evse, EvseNow now) {
        EvseFacts facts = Objects.requireNonNullElse(evse.facts(), EvseFacts.NONE);
        return new OcpiLocation.Evse(
                evse.evseUid(),
                evse.evseId(),
                now.status().name(),
                map(
                        facts.statusSchedule(),
                        each -> new StatusSchedule(each.periodBegin(), each.periodEnd(), each.status())),
                facts.capabilities(),
                IntStream.range(0, evse.connectors().size())
                        .mapToObj(index -> connector(location, evse.connectors().get(index), index + 1))
                        .toList(),
                facts.floorLevel(),
                facts.coordinates() == null ? null : place(facts.coordinates()),
                evse.physicalReference(),
                map(facts.directions(), OcpiShape::text),
                facts.parkingRestrictions(),
                map(facts.images(), OcpiShape::image),
                later(location.updatedAt(), now.statusUpdatedAt()));
    }

    /** A partner's connector has no number; its place stands for it. */
    private static OcpiLocation.Connector connector(Location location, Location.Connector connector, int place) {
        return new OcpiLocation.Connector(
                String.valueOf(connector.connectorNumber() > 0 ? connector.connectorNumber() : place),
                connector.standard(),
                connector.format(),
                connector.powerType(),
                connector.maxVoltageV(),
                connector.maxAmperageA(),
                connector.maxPowerW(),
                connector.tariffIds() == null ? List.of() : connector.tariffIds(),
                connector.termsAndConditions(),
                location.updatedAt());
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private static GeoLocation place(Coordinates coordinates) {
        return new GeoLocation(
                coordinates.latitude().toPlainString(), coordinates.longitude().toPlainString());
    }

    private static AdditionalGeoLocation related(OcpiFacts.RelatedLocation related) {
        GeoLocation place = place(related.coordinates());
        return new AdditionalGeoLocation(
                place.latitude(), place.longitude(), related.name() == null ? null : text(related.name()));
    }

    private static OcpiParts.DisplayText text(OcpiFacts.DisplayText text) {
        return new OcpiParts.DisplayText(text.language(), text.text());
    }

    private static OcpiParts.Image image(OcpiFacts.Image image) {
        return new OcpiParts.Image(
                image.url(),
                image.thumbnail(),
                image.category(),
                image.type(),
                image.widthPixels(),
                image.heightPixels());
    }

    private static OcpiParts.@Nullable BusinessDetails business(OcpiFacts.@Nullable BusinessDetails company) {
        return company == null
                ? null
                : new OcpiParts.BusinessDetails(
                        company.name(), company.website(), company.logo() == null ? null : image(company.logo()));
    }

    private static OcpiParts.Hours hours(@Nullable OpeningTimes told) {
        OpeningTimes times = Objects.requireNonNullElse(told, OpeningTimes.ALWAYS);
        return new OcpiParts.Hours(
                times.twentyFourSeven(),
                map(
                        times.regularHours(),
                        each -> new OcpiParts.RegularHours(each.weekday(), each.periodBegin(), each.periodEnd())),
                map(times.exceptionalOpenings(), OcpiShape::period),
                map(times.exceptionalClosings(), OcpiShape::period));
    }

    private static OcpiParts.ExceptionalPeriod period(OpeningTimes.Period period) {
        return new OcpiParts.ExceptionalPeriod(period.periodBegin(), period.periodEnd());
    }

    private static OcpiParts.@Nullable EnergyMix mix(OcpiFacts.@Nullable EnergyMix mix) {
        return mix == null
                ? null
                : new OcpiParts.EnergyMix(
                        mix.greenEnergy(),
                        map(mix.sources(), each -> new OcpiParts.EnergySource(each.source(), each.percentage())),
                        map(mix.impacts(), each -> new OcpiParts.EnvironmentalImpact(each.category(), each.amount())),
                        mix.supplierName(),
                        mix.productName());
    }

    private static <A, B> List<B> map(List<A> list, Function<A, B> each) {
        return list.stream().map(each).toList();
    }
}

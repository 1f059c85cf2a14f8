package io.wattbus.availability.tariff;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The tariffs of one operator or partner, found by their id and by where they hold; immutable. */
final class TariffBook {

    private final Map<String, Tariff> byId = new HashMap<>();
    private final Map<Place, List<Tariff>> byPlace = new HashMap<>();

    /** What an assignment names: the EVSE, else the location, else nothing. */
    private record Place(String locationId, String evseUid) {

        static final Place ALL = new Place("", "");

        static Place of(Assignment assignment) {
            return assignment.evseUid().isPresent()
                    ? new Place("", assignment.evseUid().get())
                    : new Place(assignment.locationId().orElse(""), "");
        }
    }

    TariffBook(Collection<Tariff> tariffs) {
        for (Tariff tariff : tariffs) {
            byId.put(tariff.tariffId(), tariff);
            tariff.appliesTo().stream()
                    .map(Place::of)
                    .distinct()
                    .forEach(place -> byPlace.computeIfAbsent(place, _ -> new ArrayList<>())
                            .add(tariff));
        }
    }

    /** What it costs to begin charging at {@code spot}; absent if no tariff says. */
    Optional<PublicPrice> price(Spot spot, Instant at) {
        return spot.tariffIds().isEmpty() ? chosen(spot, at) : named(spot, at);
    }

    /** The last moment after {@code from}, up to {@code to}, at which a price may have become another one. */
    Optional<Instant> lastBoundary(Instant from, Instant to, Collection<ZoneId> zones) {
        return byId.values().stream()
                .flatMap(tariff -> tariff.versions().stream())
                .flatMap(version -> Stream.concat(
                        Stream.concat(Stream.of(version.validFrom()), version.validUntil().stream()),
                        zones.stream().flatMap(zone -> clock(version, to.atZone(zone)))))
                .filter(moment -> moment.isAfter(from) && !moment.isAfter(to))
                .max(Comparator.naturalOrder());
    }

    private static Stream<Instant> clock(TariffVersion version, ZonedDateTime day) {
        return version.elements().stream()
                .flatMap(element -> element.restrictions().hours().boundaries())
                .map(time -> day.with(time).toInstant());
    }

    private Optional<PublicPrice> chosen(Spot spot, Instant at) {
        List<Tariff> near = Stream.of(new Place("", spot.evseUid()), new Place(spot.locationId(), ""), Place.ALL)
                .flatMap(place -> byPlace.getOrDefault(place, List.of()).stream())
                .toList();
        return Choice.of(near, spot, at)
                .flatMap(chosen -> Pricing.of(chosen.tariff().tariffId(), chosen.version(), spot, at));
    }

    /** Of those that the connector names, one for who pays at the station goes first. */
    private Optional<PublicPrice> named(Spot spot, Instant at) {
        List<Tariff> named = spot.tariffIds().stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .toList();
        return Stream.concat(
                        named.stream().filter(Tariff::adHocOnly), named.stream().filter(tariff -> !tariff.adHocOnly()))
                .flatMap(tariff ->
                        tariff
                                .inForce(at)
                                .flatMap(version -> Pricing.of(tariff.tariffId(), version, spot, at))
                                .stream())
                .findFirst();
    }
}

package io.wattbus.availability.tariff;

import io.wattbus.availability.location.Location;
import io.wattbus.availability.view.Price;
import io.wattbus.availability.view.Prices;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What charging costs now, by the tariffs that Redis has; they are remembered until they are to be read again. */
@Component
class TariffPrices implements Prices {

    private final TariffStore store;
    private final Clock clock;
    private final Map<Owner, TariffBook> known = new ConcurrentHashMap<>();
    private final Map<Owner, Set<ZoneId>> zones = new ConcurrentHashMap<>();

    private record Owner(String id, boolean roaming) {}

    TariffPrices(TariffStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<Price> at(Location location, Location.Evse evse, Location.Connector connector) {
        Owner owner = new Owner(location.operatorId(), location.roaming());
        Spot spot = spot(location, evse, connector);
        zones.computeIfAbsent(owner, _ -> ConcurrentHashMap.newKeySet()).add(spot.timeZone());
        return known.computeIfAbsent(owner, it -> new TariffBook(store.find(it.id(), it.roaming())))
                .price(spot, clock.instant())
                .map(TariffPrices::view);
    }

    @Override
    public void renew(String operatorId) {
        known.remove(new Owner(operatorId, false));
        known.remove(new Owner(operatorId, true));
    }

    @Override
    public void renewAll() {
        known.clear();
    }

    /** Who may have another price than at {@code from}, and since when: of those whose tariffs are in use here. */
    Map<String, Instant> changedBetween(Instant from, Instant to) {
        Map<String, Instant> changed = new HashMap<>();
        known.forEach((owner, book) -> book.lastBoundary(from, to, zones.getOrDefault(owner, Set.of()))
                .ifPresent(moment -> changed.put(owner.id(), moment)));
        return changed;
    }

    private static Spot spot(Location location, Location.Evse evse, Location.Connector connector) {
        return new Spot(
                location.locationId(),
                evse.evseUid(),
                connector.connectorNumber(),
                connector.maxPowerW(),
                zone(location.timeZone()),
                connector.tariffIds() == null ? List.of() : connector.tariffIds());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException noZone) {
            return ZoneOffset.UTC;
        }
    }

    private static Price view(PublicPrice price) {
        return new Price(
                price.tariffIds(),
                price.pricePerKWh()
                        .map(energy -> new Price.PricePerKwh(
                                energy.exclVat(), energy.inclVat().orElse(null), energy.currency()))
                        .orElse(null),
                price.text());
    }
}

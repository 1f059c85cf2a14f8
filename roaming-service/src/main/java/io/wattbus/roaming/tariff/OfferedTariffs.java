package io.wattbus.roaming.tariff;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All tariffs of an operator, as partners may know them. */
public record OfferedTariffs(List<Tariff> tariffs) {

    private static final Comparator<Offer> BEST = Comparator.comparingInt(
                    (Offer offer) -> offer.target().exactness())
            .thenComparingInt(offer -> offer.target().priority())
            .thenComparing(Offer::tariffId, Comparator.reverseOrder());

    public OfferedTariffs {
        tariffs = List.copyOf(tariffs);
    }

    private record Offer(String tariffId, String type, Tariff.Target target) {}

    /**
     * The ids of the tariffs that hold at a connector at {@code now}, in order: one of each type (OCPI 2.2.1 Connector,
     * tariff_ids), the most exactly assigned one, then that of the highest priority.
     */
    public List<String> at(String locationId, String evseUid, int connectorNumber, Instant now) {
        Map<String, Offer> best = new HashMap<>();
        for (Tariff tariff : tariffs) {
            tariff.typeAt(now)
                    .ifPresent(type -> tariff.targets(type)
                            .filter(target -> target.fits(locationId, evseUid, connectorNumber))
                            .map(target -> new Offer(tariff.tariffId(), type, target))
                            .forEach(offer -> best.merge(
                                    type, offer, (one, other) -> BEST.compare(one, other) >= 0 ? one : other)));
        }
        return best.values().stream().map(Offer::tariffId).distinct().sorted().toList();
    }

    /** When another tariff may hold somewhere without a word of the operator. */
    public Optional<Instant> nextChange(Instant now) {
        return tariffs.stream().flatMap(Tariff::changes).filter(now::isBefore).min(Comparator.naturalOrder());
    }
}

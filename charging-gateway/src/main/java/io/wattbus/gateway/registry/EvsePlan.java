package io.wattbus.gateway.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Decides what a station's EVSEs become when it is registered anew. */
final class EvsePlan {

    private EvsePlan() {}

    /**
     * The EVSEs as they are to be kept, ordered by number and uid. One without a uid keeps that of its number; one
     * that is no longer wanted is marked as removed.
     *
     * @param newUid gives a uid that was never used
     */
    static List<Evse> plan(StationId station, List<Evse> stored, List<EvseDocument> wanted, Supplier<String> newUid) {
        List<Evse> planned = new ArrayList<>();
        for (EvseDocument evse : wanted) {
            String uid = Optional.ofNullable(evse.evseUid())
                    .or(() -> uidOf(stored, evse.evseNumber()))
                    .orElseGet(newUid);
            planned.add(Evse.of(station, uid, evse));
        }
        Set<String> kept = planned.stream().map(Evse::evseUid).collect(Collectors.toSet());
        stored.stream()
                .filter(evse -> !kept.contains(evse.evseUid()))
                .map(Evse::takenAway)
                .forEach(planned::add);
        planned.sort(Comparator.comparingInt(Evse::evseNumber).thenComparing(Evse::evseUid));
        return List.copyOf(planned);
    }

    private static Optional<String> uidOf(List<Evse> stored, int evseNumber) {
        return stored.stream()
                .filter(evse -> !evse.removed() && evse.evseNumber() == evseNumber)
                .map(Evse::evseUid)
                .findFirst();
    }
}

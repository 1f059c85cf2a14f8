package io.wattbus.roaming.delivery;

import io.wattbus.roaming.messaging.EventMetrics;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partner.Partners;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what partners are to be told now and makes it into their turns. */
@Component
class Handout {

    private final Outbox outbox;
    private final Leases leases;
    private final Partners partners;
    private final Map<String, PartnerApi> apis;
    private final DeliverySettings settings;
    private final EventMetrics metrics;

    Handout(
            Outbox outbox,
            Leases leases,
            Partners partners,
            List<PartnerApi> apis,
            DeliverySettings settings,
            EventMetrics metrics) {
        this.outbox = outbox;
        this.leases = leases;
        this.partners = partners;
        this.apis = apis.stream().collect(Collectors.toMap(PartnerApi::version, Function.identity()));
        this.settings = settings;
        this.metrics = metrics;
    }

    /** The next turns, of partners that are not {@code busy} and not another replica's. */
    List<Turn> next(Set<UUID> busy) {
        Map<UUID, Integer> most = new HashMap<>();
        leases.take(busy)
                .forEach(served -> most.put(served.partnerId(), Circuit.most(served.failures(), settings.batch())));
        List<Delivery> due = most.isEmpty() ? List.of() : outbox.due(most);
        return due.isEmpty() ? List.of() : turns(due);
    }

    private List<Turn> turns(List<Delivery> due) {
        Map<UUID, Partner> known =
                partners.find(due.stream().map(Delivery::partnerId).collect(Collectors.toSet()));
        Map<PartnerApi, List<Parcel>> parcels = new LinkedHashMap<>();
        for (Delivery delivery : due) {
            Partner partner = known.get(delivery.partnerId());
            if (partner != null && partner.connection().isPresent()) {
                String version = partner.connection().get().version();
                PartnerApi api = Objects.requireNonNull(
                        apis.get(version), "A partner is registered in a version that is not spoken here");
                parcels.computeIfAbsent(api, _ -> new ArrayList<>()).add(new Parcel(partner, delivery));
            }
        }
        Map<UUID, List<Turn.Item>> items = new LinkedHashMap<>();
        parcels.forEach((api, all) -> {
            List<PartnerApi.Sending> sendings = api.prepare(all);
            for (int i = 0; i < all.size(); i++) {
                Delivery delivery = all.get(i).delivery();
                items.computeIfAbsent(delivery.partnerId(), _ -> new ArrayList<>())
                        .add(new Turn.Item(delivery, sendings.get(i)));
            }
        });
        return items.entrySet().stream()
                .map(turn -> new Turn(turn.getKey(), turn.getValue(), metrics))
                .toList();
    }
}

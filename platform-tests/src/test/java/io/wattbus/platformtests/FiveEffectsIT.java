package io.wattbus.platformtests;

import io.wattbus.localplatform.parts.Part;
import io.wattbus.localplatform.services.RunningService;
import io.wattbus.localplatform.services.Service;
import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Partner;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A driver starts once: billing, the apps, the driver's own provider, the fraud checks and the search follow. */
@OnPlatform
class FiveEffectsIT {

    private static final String PARTY = "SE*EMP";

    @Test
    void allFiveSubscribersActOnTheOneEvent(RunningPlatform platform, Tenant tenant) {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        StationAccess station = tenant.station();
        try (Partner partner = Partner.registered(tenant, PARTY)) {
            Charger charger = tenant.connect(station).boot();
            Instant start = Instant.now();
            int transaction = charger.start(1, tenant.idTokenOf(PARTY), start, 0);

            Effects effects = Effects.of(platform, tenant, partner, station);
            effects.awaitStart();
            charger.stop(transaction, start, 10_000);
            effects.awaitEnd();
        }
    }

    @Test
    void aSessionStartsWithoutAnyOfThemAndTheyFollowLater(RunningPlatform platform, Tenant tenant) {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        StationAccess station = tenant.station();
        String idToken = tenant.idTokenOf(PARTY);
        Charger charger = tenant.connect(station).boot();
        try (Partner partner = Partner.registered(tenant, PARTY)) {
            List<RunningService> subscribers = platform.services().stream()
                    .filter(service -> service.service() != Service.CHARGING_GATEWAY)
                    .toList();
            subscribers.parallelStream().forEach(RunningService::stop);
            platform.parts().stop(Part.REDIS);
            platform.parts().stop(Part.OPENSEARCH);

            Instant start = Instant.now();
            int transaction = charger.start(1, idToken, start, 0);
            platform.heal();

            Effects effects = Effects.of(platform, tenant, partner, station);
            effects.awaitStart();
            charger.stop(transaction, start, 10_000);
            effects.awaitEnd();
        }
    }
}

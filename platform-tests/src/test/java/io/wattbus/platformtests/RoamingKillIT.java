package io.wattbus.platformtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.localplatform.services.RunningService;
import io.wattbus.localplatform.services.Service;
import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Partner;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Roaming is killed while it tells a partner: every session's end and bill arrive, no bill under a second id. */
@OnPlatform
class RoamingKillIT {

    private static final String PARTY = "SE*KIL";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int KILLS = 3;
    private static final int SESSIONS = 4;

    @Test
    void nothingIsLostAndNoBillIsToldTwiceInEffect(RunningPlatform platform, Tenant tenant) {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        StationAccess station = tenant.station();
        RunningService roaming = platform.service(Service.ROAMING_SERVICE);
        try (Partner partner = Partner.registered(tenant, PARTY)) {
            Charger charger = tenant.connect(station).boot();
            for (int kill = 0; kill < KILLS; kill++) {
                for (int session = 0; session < SESSIONS; session++) {
                    Instant start = Instant.now();
                    int transaction = charger.start(1, tenant.idTokenOf(PARTY), start, 0);
                    charger.stop(transaction, start, 10_000);
                }
                int told = partner.told().size();
                await().atMost(PATIENCE).until(() -> partner.told().size() > told);
                roaming.kill();
                roaming.start();
            }

            await().atMost(PATIENCE).until(() -> billsBySession(partner).size() == KILLS * SESSIONS);
            assertThat(billsBySession(partner).values())
                    .allSatisfy(ids -> assertThat(ids).hasSize(1));
            billsBySession(partner)
                    .keySet()
                    .forEach(session -> assertThat(partner.told("sessions", session)
                                    .getLast()
                                    .body()
                                    .path("status")
                                    .asString(""))
                            .isEqualTo("COMPLETED"));
        }
    }

    private static Map<String, Set<String>> billsBySession(Partner partner) {
        List<Partner.Told> bills = partner.told().stream()
                .filter(push -> push.method().equals("POST"))
                .toList();
        return bills.stream()
                .collect(Collectors.groupingBy(
                        bill -> bill.body().path("session_id").asString(""),
                        Collectors.mapping(bill -> bill.body().path("id").asString(""), Collectors.toSet())));
    }
}

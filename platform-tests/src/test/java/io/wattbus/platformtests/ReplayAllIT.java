package io.wattbus.platformtests;

import static io.wattbus.schemas.Topics.CHARGE_DETAIL_RECORDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.localplatform.services.RunningService;
import io.wattbus.localplatform.services.Service;
import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Partner;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.simulator.rpc.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every service reads everything again, and nothing leaves the platform twice: no push, no command, no decision. */
@OnPlatform
class ReplayAllIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PARTY = "SE*EMP";

    @Test
    void nothingLeavesTwiceWhenEverythingIsReadAgain(RunningPlatform platform, Tenant tenant) throws Exception {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        try (Partner partner = Partner.registered(tenant, PARTY)) {
            Charger stopped = stoppedByTheFraudChecks(tenant);
            charge(tenant, partner);
            String decisions = decisions(tenant);
            Set<String> cdrs = cdrs(platform);
            int told = partner.told().size();
            int commands = stopped.received().size();

            readAllAgain(platform);

            charge(tenant, partner);
            assertThat(partner.told().subList(0, told))
                    .doesNotContainAnyElementsOf(
                            partner.told().subList(told, partner.told().size()));
            assertThat(partner.told().stream().filter(push -> push.path().startsWith("cdrs")))
                    .hasSize(2);
            assertThat(stopped.received()).hasSize(commands);
            assertThat(decisions(tenant)).isEqualTo(decisions);
            assertThat(cdrs(platform)).containsAll(cdrs).hasSize(cdrs.size() + 1);
            new Agreement(platform).awaitOf(tenant);
        }
    }

    /** A station that was told to stop a session, as its driver charged elsewhere, too. */
    private static Charger stoppedByTheFraudChecks(Tenant tenant) {
        String idToken = tenant.idToken();
        Charger here = tenant.connect(tenant.station()).boot();
        Charger there = tenant.connect(tenant.station()).boot();
        int first = here.start(1, idToken, Instant.now(), 0);
        int second = there.start(1, idToken, Instant.now(), 0);
        Frame.Call stop = there.nextCommand();
        assertThat(stop.action()).isEqualTo("RemoteStopTransaction");
        there.answer(stop, "{\"status\": \"Accepted\"}");
        there.stop(second, Instant.now(), 100);
        here.stop(first, Instant.now(), 1_000);
        return there;
    }

    private static void charge(Tenant tenant, Partner partner) {
        int before = cdrsTold(partner);
        StationAccess station = tenant.station();
        Charger charger = tenant.connect(station).boot();
        Instant start = Instant.now();
        charger.stop(charger.start(1, tenant.idTokenOf(PARTY), start, 0), start, 10_000);
        await("the partner has the bill").atMost(PATIENCE).until(() -> cdrsTold(partner) == before + 1);
    }

    private static int cdrsTold(Partner partner) {
        return (int) partner.told().stream()
                .filter(push -> push.path().startsWith("cdrs"))
                .count();
    }

    private static void readAllAgain(RunningPlatform platform) throws Exception {
        List<RunningService> services = List.copyOf(platform.services());
        services.parallelStream().forEach(RunningService::stop);
        for (RunningService service : services) {
            ConsumerGroup.of(platform, service.service().name()).reset();
        }
        services.forEach(RunningService::launch);
        services.forEach(RunningService::awaitReady);
        services.forEach(
                service -> ConsumerGroup.of(platform, service.service().name()).awaitAllRead());
    }

    private static String decisions(Tenant tenant) {
        return new TreeSet<>(tenant.api(Service.FRAUD_SERVICE).items("/api/v1/decisions").stream()
                        .map(Object::toString)
                        .toList())
                .toString();
    }

    /** The keys of all charge detail records on the topic. */
    private static Set<String> cdrs(RunningPlatform platform) {
        Set<String> keys = new TreeSet<>();
        platform.journal().on(CHARGE_DETAIL_RECORDS.name()).forEach(record -> keys.add(record.key()));
        return keys;
    }
}

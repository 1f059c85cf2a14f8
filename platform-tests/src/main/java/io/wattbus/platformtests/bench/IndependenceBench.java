package io.wattbus.platformtests.bench;

import io.wattbus.localplatform.parts.Part;
import io.wattbus.localplatform.services.RunningService;
import io.wattbus.localplatform.services.Service;
import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a driver waits for anybody but the gateway: how long a start takes with everything running, and in the same
 * run with the five subscribers, Redis and OpenSearch stopped. What is there no longer takes no share of the machine,
 * so the second may well be the shorter one.
 */
final class IndependenceBench {

    private static final int CONNECTOR = 1;

    private final RunningPlatform platform;
    private final Workload workload;

    IndependenceBench(RunningPlatform platform, Workload workload) {
        this.platform = platform;
        this.workload = workload;
    }

    /** Runs the workload and gives what it measured. */
    List<Figure> run() {
        Tenant tenant = Tenant.provision(platform);
        Charger charger = tenant.connect(tenant.station()).boot();
        String idToken = tenant.idToken();
        charge(charger, idToken, workload.number("warm-up.sessions"), new Measurement("warm-up", Optional.empty()));
        Measurement together = new Measurement("start answered, all running", Optional.empty());
        Measurement alone = new Measurement("start answered, gateway alone", Optional.empty());
        charge(charger, idToken, workload.number("sessions"), together);
        stopOthers();
        charge(charger, idToken, workload.number("sessions"), alone);
        platform.heal();
        charge(charger, idToken, workload.number("sessions"), together);
        return List.of(
                together,
                alone,
                ratio("p50 alone / all running", alone.p50(), together.p50()),
                ratio("p99 alone / all running", alone.p99(), together.p99()));
    }

    private Figure ratio(String name, double alone, double together) {
        return Quantity.of(name, alone / together, "times").atMost(workload.number("target.percent") / 100.0);
    }

    private void stopOthers() {
        platform.services().stream()
                .filter(service -> !service.service().equals(Service.CHARGING_GATEWAY))
                .toList()
                .parallelStream()
                .forEach(RunningService::stop);
        platform.parts().stop(Part.REDIS);
        platform.parts().stop(Part.OPENSEARCH);
    }

    private static void charge(Charger charger, String idToken, int sessions, Measurement measurement) {
        for (int session = 0; session < sessions; session++) {
            long sent = System.nanoTime();
            int transaction = charger.start(CONNECTOR, idToken, Instant.now(), 0);
            measurement.add(System.nanoTime() - sent);
            charger.stop(transaction, Instant.now(), 0);
        }
    }
}

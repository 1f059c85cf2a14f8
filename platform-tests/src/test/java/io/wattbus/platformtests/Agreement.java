package io.wattbus.platformtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.localplatform.reconcile.Difference;
import io.wattbus.localplatform.reconcile.Reconciliation;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That every service knows of the sessions what the topic tells, by the comparison of {@code ./wattbus reconcile}. */
record Agreement(RunningPlatform platform) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Waits until nothing differs for these tenants. */
    void awaitOf(Tenant... tenants) {
        Set<String> operators = Stream.of(tenants).map(Tenant::operatorId).collect(Collectors.toSet());
        try (Reconciliation reconciliation = Reconciliation.of(sources())) {
            await("agreement with the topic")
                    .atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(reconciliation.differences(operators)).isEmpty());
        }
    }

    /** What differs now. */
    List<Difference> differences(Tenant tenant) {
        try (Reconciliation reconciliation = Reconciliation.of(sources())) {
            return reconciliation.differences(Set.of(tenant.operatorId()));
        }
    }

    private Reconciliation.Sources sources() {
        return new Reconciliation.Sources(
                platform.parts().kafkaBootstrap(),
                platform.parts().registryUrl(),
                platform.parts().redisUri(),
                service -> platform.service(service).url(),
                platform.tokens());
    }
}

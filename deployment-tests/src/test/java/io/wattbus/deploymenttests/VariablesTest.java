package io.wattbus.deploymenttests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every variable that a service is deployed with is one that it reads, under a test of its own. */
class VariablesTest {

    static final List<String> SERVICES = Checkout.SERVICES;

    @ParameterizedTest
    @FieldSource("SERVICES")
    void composeSetsWhatTheServiceReads(String service) {
        assertIsReadAndPinned(service, ComposeFile.load().environment(service).keySet());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void chartSetsWhatTheServiceReads(String service) {
        Chart.EXAMPLES.forEach(example -> assertIsReadAndPinned(service, ofChart(service, Chart.example(example))));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void nothingThatTheServiceMustFindIsLeftAtItsLocalDefault(String service) {
        Set<String> needed = new TreeSet<>(Settings.of(service).read());
        needed.retainAll(Set.of(
                "WATTBUS_KAFKA_BOOTSTRAP",
                "WATTBUS_REGISTRY_URL",
                "WATTBUS_JWT_PUBLIC_KEY",
                "WATTBUS_DATABASE_URL",
                "WATTBUS_DATABASE_USER",
                "WATTBUS_DATABASE_PASSWORD",
                "WATTBUS_REDIS_URL",
                "WATTBUS_OPENSEARCH_URL",
                "WATTBUS_STATE_DIRECTORY",
                "WATTBUS_INSTANCE",
                "WATTBUS_FRAUD_ADDRESS",
                "WATTBUS_ROAMING_URL",
                "WATTBUS_ROAMING_KEY",
                "WATTBUS_SEARCH_HASH_KEY"));

        assertThat(ComposeFile.load().environment(service)).containsKeys(needed.toArray(String[]::new));
        assertThat(ofChart(service, Chart.example("default"))).containsAll(needed);
    }

    private static void assertIsReadAndPinned(String service, Set<String> variables) {
        Settings settings = Settings.of(service);

        assertThat(variables).isNotEmpty();
        assertThat(settings.read()).as("application.yaml of %s", service).containsAll(variables);
        assertThat(settings.pinned()).as("SettingsTest of %s", service).containsAll(variables);
    }

    private static Set<String> ofChart(String service, List<KubernetesObject> objects) {
        Set<String> variables = new TreeSet<>();
        objects.stream()
                .filter(object -> object.component().filter(service::equals).isPresent())
                .forEach(object -> {
                    object.as(ConfigMap.class)
                            .ifPresent(map -> variables.addAll(map.getData().keySet()));
                    object.as(StatefulSet.class)
                            .ifPresent(set ->
                                    set.getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv().stream()
                                            .map(EnvVar::getName)
                                            .forEach(variables::add));
                });
        return variables;
    }
}

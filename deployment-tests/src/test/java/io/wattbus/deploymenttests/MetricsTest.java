package io.wattbus.deploymenttests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** No panel and no alert asks for a metric that nobody exports. */
class MetricsTest {

    /** What Boot, Kafka's clients, Hikari and Prometheus itself add: ServicesIT finds them in running services. */
    static final Set<String> OF_LIBRARIES = Set.of(
            "http_server_requests_seconds_count",
            "http_server_requests_seconds_sum",
            "hikaricp_connections_active",
            "jvm_memory_used_bytes",
            "process_cpu_usage",
            "process_start_time_seconds");

    /** For each partition, from its first record on; ServicesIT finds the largest of it, which is always there. */
    static final String LAG = "kafka_consumer_fetch_manager_records_lag";

    private static final String OF_PROMETHEUS = "up";

    private final List<KubernetesObject> production = Chart.example("production");

    @Test
    void alertsAskForMetricsThatAreThere() {
        assertThat(rules())
                .hasSizeGreaterThan(5)
                .allSatisfy(rule -> assertThat(
                                new Expression((String) rule.getExpr().getValue()).metrics())
                        .isNotEmpty()
                        .isSubsetOf(exported()));
    }

    @Test
    void panelsAskForMetricsThatAreThere() {
        assertThat(panels())
                .hasSizeGreaterThan(10)
                .allSatisfy(expression -> assertThat(new Expression(expression).metrics())
                        .isNotEmpty()
                        .isSubsetOf(exported()));
    }

    @Test
    void alertsAskOnlyForServicesThatAreThere() {
        assertThat(rules())
                .allSatisfy(rule -> assertThat(rule.getExpr().getValue().toString())
                        .contains("namespace=\"charging\"")
                        .containsPattern("job=~?\"(" + String.join("|", Checkout.SERVICES) + ")"));
    }

    @Test
    void everyAlertSaysWhatIsWrongAndWhatToDo() {
        String guide = Checkout.text("docs/operations.md");

        assertThat(rules()).allSatisfy(rule -> {
            assertThat(rule.getLabels()).containsKey("severity");
            assertThat(rule.getAnnotations()).containsKeys("summary", "runbook_url");
            assertThat(guide).contains("`" + rule.getAlert() + "`");
        });
    }

    @Test
    void everySubscriberCountsItsEventsAndItsDeadLetters() {
        assertThat(Checkout.SERVICES)
                .allSatisfy(service -> assertThat(Meters.of(service))
                        .contains(
                                "wattbus_events_total",
                                "wattbus_event_age_seconds_bucket",
                                "wattbus_dead_letters_total"));
    }

    private static Set<String> exported() {
        Set<String> exported = new TreeSet<>(OF_LIBRARIES);
        exported.add(OF_PROMETHEUS);
        exported.add(LAG);
        Checkout.SERVICES.forEach(service -> exported.addAll(Meters.of(service)));
        return exported;
    }

    private List<Rule> rules() {
        return production.stream()
                .flatMap(object -> object.as(PrometheusRule.class).stream())
                .flatMap(rules -> rules.getSpec().getGroups().stream())
                .flatMap(group -> group.getRules().stream())
                .toList();
    }

    private List<String> panels() {
        return production.stream()
                .flatMap(object -> object.as(ConfigMap.class).stream())
                .filter(map -> map.getMetadata().getName().endsWith("dashboard"))
                .flatMap(map -> map.getData().values().stream())
                .flatMap(MetricsTest::expressions)
                .toList();
    }

    private static Stream<String> expressions(String dashboard) {
        try {
            return StreamSupport.stream(
                            new ObjectMapper()
                                    .readTree(dashboard)
                                    .required("panels")
                                    .spliterator(),
                            false)
                    .flatMap(panel -> panel.findValuesAsText("expr").stream());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The dashboard is not JSON", e);
        }
    }
}

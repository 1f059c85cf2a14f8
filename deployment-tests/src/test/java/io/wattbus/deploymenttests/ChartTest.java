package io.wattbus.deploymenttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart, by the rules of Helm and of Kubernetes. */
class ChartTest {

    @Test
    void lintsWithoutAWarning() {
        LintResult result = Chart.lint();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void rendersObjectsThatKubernetesKnows(String example) {
        assertThat(Chart.example(example)).isNotEmpty().allSatisfy(KubernetesObject::typed);
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowIsFound() {
        Map<String, Object> misspelt = new HashMap<>(Map.of("apiVersion", "v1", "kind", "Service"));
        misspelt.put("spec", Map.of("portz", List.of()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KubernetesObject(misspelt).typed())
                .withMessageContaining("portz");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyServiceRunsWithWhatItNeeds(String example) {
        List<KubernetesObject> objects = Chart.example(example);

        assertThat(Checkout.SERVICES)
                .allSatisfy(service -> assertThat(kindsOf(service, objects))
                        .contains("StatefulSet", "Service", "ConfigMap", "NetworkPolicy", "PodDisruptionBudget"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noNameIsGivenTwice(String example) {
        assertThat(Chart.example(example).stream().map(object -> object.kind() + " " + object.name()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void nothingRunsWithMorePowerThanItNeeds(String example) {
        assertThat(pods(Chart.example(example))).isNotEmpty().allSatisfy(pod -> {
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getEnableServiceLinks()).isFalse();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10001);
            assertThat(pod.getContainers()).allSatisfy(ChartTest::isConfined);
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void secretsAreOnlyNamed(String example) {
        List<KubernetesObject> objects = Chart.example(example);

        assertThat(objects).extracting(KubernetesObject::kind).doesNotContain("Secret");
        assertThat(of(StatefulSet.class, objects)
                        .flatMap(set -> container(set).getEnv().stream())
                        .filter(variable -> variable.getName().matches(".*(PASSWORD|USER|SECRET|KEY)$")))
                .isNotEmpty()
                .allSatisfy(variable ->
                        assertThat(variable.getValueFrom().getSecretKeyRef()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyServiceIsAskedHowItIs(String example) {
        assertThat(of(StatefulSet.class, Chart.example(example)).map(ChartTest::container))
                .allSatisfy(container -> {
                    assertThat(container.getReadinessProbe().getHttpGet().getPath())
                            .isEqualTo("/actuator/health/readiness");
                    assertThat(container.getLivenessProbe().getHttpGet().getPath())
                            .isEqualTo("/actuator/health/liveness");
                    assertThat(container.getStartupProbe().getHttpGet().getPath())
                            .isEqualTo("/actuator/health/liveness");
                });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyReplicaHasANameThatItKeeps(String example) {
        assertThat(of(StatefulSet.class, Chart.example(example)))
                .allSatisfy(set -> assertThat(container(set).getEnv())
                        .filteredOn(EnvVar::getName, "WATTBUS_INSTANCE")
                        .singleElement()
                        .extracting(variable ->
                                variable.getValueFrom().getFieldRef().getFieldPath())
                        .isEqualTo("metadata.name"));
    }

    /** What a service may take to end, in seconds: each phase of its shutdown, as its application.yaml says. */
    @ParameterizedTest
    @MethodSource("examples")
    void aServiceHasTheTimeItNeedsToEnd(String example) {
        assertThat(of(StatefulSet.class, Chart.example(example))).allSatisfy(set -> {
            PodSpec pod = set.getSpec().getTemplate().getSpec();
            long preStop = container(set).getLifecycle().getPreStop().getSleep().getSeconds();
            assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(preStop + 30);
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatRefersToPodsFindsThem(String example) {
        List<KubernetesObject> objects = Chart.example(example);
        List<Map<String, String>> pods = of(StatefulSet.class, objects)
                .map(set -> set.getSpec().getTemplate().getMetadata().getLabels())
                .toList();

        Stream<Map<String, String>> selectors = Stream.of(
                        of(Service.class, objects)
                                .map(service -> service.getSpec().getSelector()),
                        of(StatefulSet.class, objects)
                                .map(set -> set.getSpec().getSelector().getMatchLabels()),
                        of(PodDisruptionBudget.class, objects)
                                .map(budget -> budget.getSpec().getSelector().getMatchLabels()))
                .flatMap(selector -> selector);

        assertThat(selectors)
                .hasSizeGreaterThanOrEqualTo(3 * pods.size())
                .allSatisfy(selector -> assertThat(pods)
                        .filteredOn(labels -> labels.entrySet().containsAll(selector.entrySet()))
                        .hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void ingressLeadsToPortsThatAreThere(String example) {
        List<KubernetesObject> objects = Chart.example(example);
        List<String> ports = of(Service.class, objects)
                .flatMap(service -> service.getSpec().getPorts().stream()
                        .map(port -> service.getMetadata().getName() + ":" + port.getName()))
                .toList();

        assertThat(of(Ingress.class, objects)
                        .flatMap(ingress -> ingress.getSpec().getRules().stream())
                        .flatMap(rule -> rule.getHttp().getPaths().stream())
                        .map(path -> path.getBackend().getService())
                        .map(to -> to.getName() + ":" + to.getPort().getName()))
                .allSatisfy(target -> assertThat(ports).contains(target));
    }

    /** Where the replicas of a service call one another, each is told the name that its own service gives it. */
    @ParameterizedTest
    @MethodSource("examples")
    void replicasThatCallOneAnotherHaveNames(String example) {
        List<KubernetesObject> objects = Chart.example(example);
        StatefulSet fraud = of(StatefulSet.class, objects)
                .filter(set -> set.getMetadata().getName().equals("wattbus-fraud-service"))
                .findFirst()
                .orElseThrow();
        String peers = fraud.getSpec().getServiceName();

        assertThat(of(Service.class, objects)
                        .filter(service -> service.getMetadata().getName().equals(peers)))
                .singleElement()
                .extracting(service -> service.getSpec().getClusterIP())
                .isEqualTo("None");
        assertThat(container(fraud).getEnv())
                .filteredOn(EnvVar::getName, "WATTBUS_FRAUD_ADDRESS")
                .singleElement()
                .extracting(EnvVar::getValue)
                .isEqualTo("$(WATTBUS_INSTANCE)." + peers + ":8080");
    }

    @Test
    void inProductionNoTwoServicesClaimAPathOfOneHost() {
        assertThat(of(Ingress.class, Chart.example("production"))
                        .flatMap(ingress -> ingress.getSpec().getRules().stream())
                        .flatMap(rule ->
                                rule.getHttp().getPaths().stream().map(path -> rule.getHost() + path.getPath())))
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates();
    }

    @Test
    void inProductionReplicasAreLeftToTheAutoscalerWhereThereIsOne() {
        List<KubernetesObject> objects = Chart.example("production");
        List<String> scaled = of(HorizontalPodAutoscaler.class, objects)
                .map(scaler -> scaler.getSpec().getScaleTargetRef().getName())
                .toList();

        assertThat(scaled).contains("wattbus-charging-gateway");
        assertThat(of(StatefulSet.class, objects)).allSatisfy(set -> {
            Integer replicas = set.getSpec().getReplicas();
            if (scaled.contains(set.getMetadata().getName())) {
                assertThat(replicas).isNull();
            } else {
                assertThat(replicas).isGreaterThanOrEqualTo(2);
            }
        });
    }

    @Test
    void inProductionRecordsSurviveTheLossOfABroker() {
        assertThat(of(Job.class, Chart.example("production")))
                .singleElement()
                .extracting(job -> job.getSpec().getTemplate().getSpec().getContainers())
                .satisfies(containers -> assertThat(containers.getFirst().getArgs())
                        .contains("--replication-factor=3", "--min-in-sync-replicas=2", "--partitions=12"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void nothingMayBeCalledThatIsNotAllowed(String example) {
        assertThat(of(NetworkPolicy.class, Chart.example(example)))
                .filteredOn(policy -> policy.getMetadata().getName().endsWith("default-deny"))
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy.getSpec().getPolicyTypes()).contains("Ingress", "Egress");
                    assertThat(policy.getSpec().getIngress()).isEmpty();
                });
    }

    static List<String> examples() {
        return Chart.EXAMPLES;
    }

    private static void isConfined(Container container) {
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        assertThat(container.getResources().getLimits()).containsKey("memory");
        assertThat(container.getPorts())
                .allSatisfy((ContainerPort port) ->
                        assertThat(port.getContainerPort()).isGreaterThan(1024));
    }

    private static List<String> kindsOf(String service, List<KubernetesObject> objects) {
        return objects.stream()
                .filter(object -> object.component().filter(service::equals).isPresent())
                .map(KubernetesObject::kind)
                .toList();
    }

    private static List<PodSpec> pods(List<KubernetesObject> objects) {
        return Stream.concat(
                        of(StatefulSet.class, objects)
                                .map(set -> set.getSpec().getTemplate().getSpec()),
                        of(Job.class, objects)
                                .map(job -> job.getSpec().getTemplate().getSpec()))
                .toList();
    }

    private static Container container(StatefulSet set) {
        return set.getSpec().getTemplate().getSpec().getContainers().getFirst();
    }

    private static <T> Stream<T> of(Class<T> type, List<KubernetesObject> objects) {
        return objects.stream().flatMap(object -> object.as(type).stream());
    }
}

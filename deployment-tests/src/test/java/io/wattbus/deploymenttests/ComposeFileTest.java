package io.wattbus.deploymenttests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compose file, by the rules of the compose specification, as far as they concern what is in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposeFileTest {

    private static final Set<String> ELEMENTS = Set.of("name", "services", "networks", "volumes", "secrets", "configs");
    private static final Set<String> OF_SERVICE = Set.of(
            "image",
            "build",
            "command",
            "environment",
            "ports",
            "volumes",
            "configs",
            "secrets",
            "depends_on",
            "healthcheck",
            "restart",
            "read_only",
            "tmpfs",
            "cap_drop",
            "security_opt",
            "stop_grace_period",
            "mem_limit",
            "shm_size",
            "ulimits",
            "logging");
    private static final Set<String> OF_HEALTH_CHECK = Set.of("test", "interval", "timeout", "retries", "start_period");
    private static final Set<String> OF_BUILD = Set.of("context", "args", "target");
    private static final String DURATION = "([0-9]+(h|m|s|ms|us))+";
    private static final String SIZE = "[0-9]+[bkmg]b?";

    private final ComposeFile compose = ComposeFile.load();

    @Test
    void hasNoElementThatComposeDoesNotKnow() {
        assertThat(compose.content().keySet())
                .allSatisfy(key -> assertThat(ELEMENTS.contains(key) || key.startsWith("x-"))
                        .as(key)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceHasOnlyWhatComposeKnows(String name) {
        Map<String, Object> service = compose.service(name);

        assertThat(OF_SERVICE).containsAll(service.keySet());
        assertThat(OF_HEALTH_CHECK).containsAll(Yaml.at(service, "healthcheck").keySet());
        assertThat(OF_BUILD).containsAll(Yaml.at(service, "build").keySet());
        assertThat(durations(service))
                .allSatisfy(duration -> assertThat(duration.toString()).matches(DURATION));
        assertThat(sizes(service))
                .allSatisfy(size -> assertThat(size.toString()).matches(SIZE));
        assertThat(Yaml.map(service.get("environment")).values())
                .allSatisfy(value -> assertThat(value).isInstanceOf(String.class));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceThatStaysIsAskedHowItIs(String name) {
        Map<String, Object> check = Yaml.at(compose.service(name), "healthcheck");

        if (isOneShot(name)) {
            assertThat(check).isEmpty();
        } else {
            assertThat(check).containsKeys("interval", "timeout", "retries");
            assertThat(check.containsKey("test") || Checkout.SERVICES.contains(name))
                    .as("a test, here or in the image")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceWaitsForServicesThatAreThere(String name) {
        Map<String, Object> dependencies = Yaml.at(compose.service(name), "depends_on");

        assertThat(dependencies).allSatisfy((dependency, how) -> {
            assertThat(compose.services()).containsKey(dependency);
            assertThat(Yaml.map(how))
                    .containsEntry(
                            "condition", isOneShot(dependency) ? "service_completed_successfully" : "service_healthy");
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatAServiceUsesIsDeclared(String name) {
        Map<String, Object> service = compose.service(name);

        assertThat(Yaml.list(service.get("volumes")))
                .allSatisfy(volume -> assertThat(compose.content())
                        .extractingByKey("volumes")
                        .extracting(Yaml::map)
                        .satisfies(volumes -> assertThat(volumes)
                                .containsKey(volume.toString().split(":")[0])));
        assertThat(Yaml.list(service.get("secrets")))
                .allSatisfy(secret ->
                        assertThat(Yaml.at(compose.content(), "secrets")).containsKey(secret.toString()));
        assertThat(Yaml.list(service.get("configs")))
                .allSatisfy(config -> assertThat(Yaml.at(compose.content(), "configs"))
                        .containsKey(Yaml.map(config).get("source").toString()));
    }

    @Test
    void everyServiceIsThereAndConfined() {
        assertThat(Checkout.SERVICES).allSatisfy(name -> {
            Map<String, Object> service = compose.service(name);
            assertThat(service).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
            assertThat(Yaml.at(service, "build", "args")).containsEntry("SERVICE", name);
            assertThat(Yaml.at(service, "depends_on")).containsKey("topology");
        });
    }

    /** Docker mounts a tmpfs noexec unless it is told otherwise; native libraries are unpacked and loaded there. */
    @Test
    void nativeLibrariesCanBeLoadedFromTmp() {
        assertThat(Checkout.SERVICES)
                .allSatisfy(name -> assertThat(compose.service(name).get("tmpfs"))
                        .asString()
                        .contains("/tmp:exec"));
    }

    @Test
    void noPortOfTheMachineIsTakenTwice() {
        assertThat(compose.services().keySet().stream()
                        .flatMap(name -> Yaml.list(compose.service(name).get("ports")).stream())
                        .map(port -> port.toString().replaceAll("^127\\.0\\.0\\.1:|:[0-9]+$", "")))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyVariableHasADefaultOrIsInTheExample() {
        assertThat(ComposeFile.exampleVariables())
                .containsExactlyInAnyOrderElementsOf(ComposeFile.variablesWithoutDefault());
    }

    @Test
    void noSecretIsWrittenDown() {
        assertThat(compose.services().keySet().stream()
                        .flatMap(name -> compose.environment(name).entrySet().stream())
                        .filter(variable -> variable.getKey().matches(".*(PASSWORD|ROAMING_KEY|HASH_KEY)$")))
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        variable -> assertThat(variable.getValue().toString()).matches("\\$\\{[A-Z_]+:\\?[^}]+}"));
    }

    Stream<String> services() {
        return compose.services().keySet().stream();
    }

    private boolean isOneShot(String name) {
        return compose.service(name).get("restart").toString().startsWith("on-failure");
    }

    private static Stream<Object> durations(Map<String, Object> service) {
        Map<String, Object> check = Yaml.at(service, "healthcheck");
        return Stream.concat(
                Stream.of("interval", "timeout", "start_period")
                        .filter(check::containsKey)
                        .map(check::get),
                Stream.ofNullable(service.get("stop_grace_period")));
    }

    private static Stream<Object> sizes(Map<String, Object> service) {
        return Stream.of("mem_limit", "shm_size").filter(service::containsKey).map(service::get);
    }
}

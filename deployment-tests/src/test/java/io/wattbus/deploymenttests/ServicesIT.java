package io.wattbus.deploymenttests;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.localplatform.Database;
import io.wattbus.localplatform.LocalPlatform;
import io.wattbus.localplatform.PlatformSettings;
import io.wattbus.localplatform.parts.Part;
import io.wattbus.localplatform.process.FileTree;
import io.wattbus.localplatform.process.FreePorts;
import io.wattbus.localplatform.process.Http;
import io.wattbus.localplatform.process.ManagedProcess;
import io.wattbus.localplatform.process.ProcessSpec;
import io.wattbus.localplatform.process.Tier;
import io.wattbus.localplatform.token.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The images' contents on real parts: services made and started as the Dockerfile says, with the variables that the
 * compose file gives them, on topics and schemas that the topology job made. The platform's tests start all services, from
 * the same files: {@link ImagesIT}.
 */
class ServicesIT {

    private static final List<String> SERVICES = List.of("charging-gateway", "billing-service");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path DIRECTORY = Path.of("target", "platform").toAbsolutePath();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Map<String, Image> IMAGES = new LinkedHashMap<>();
    private static final Map<String, Integer> PORTS = new HashMap<>();
    private static final Map<String, ManagedProcess> RUNNING = new LinkedHashMap<>();
    private static final Map<String, Set<String>> FILES = new HashMap<>();

    private static LocalPlatform platform;
    private static Image.Ended topology;

    @BeforeAll
    static void startEverything() throws IOException, InterruptedException {
        FileTree.delete(DIRECTORY);
        platform = LocalPlatform.start(
                PlatformSettings.onFreePorts(DIRECTORY, Part.KAFKA, Part.REGISTRY, Part.POSTGRESQL));
        topology = runTopology();
        for (String service : SERVICES) {
            IMAGES.put(service, Image.of(service));
            FILES.put(service, IMAGES.get(service).files());
            PORTS.put(service, FreePorts.one());
            RUNNING.put(service, start(service));
        }
        RUNNING.forEach((service, process) ->
                process.awaitReady(() -> Http.answers(url(service, "/actuator/health/readiness")), PATIENCE));
    }

    @AfterAll
    static void endEverything() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void theJobMakesTopicsAndSchemasAndNothingTheSecondTime() throws IOException, InterruptedException {
        assertThat(topology.exitCode()).as(topology.output()).isZero();
        assertThat(topology.output()).contains("created charging-sessions", "registered charging-sessions-value");

        Image.Ended again = runTopology();

        assertThat(again.exitCode()).isZero();
        assertThat(again.output()).contains("as they should be");
    }

    @Test
    void theHealthCheckKnowsWhoIsWell() throws IOException, InterruptedException {
        for (String service : SERVICES) {
            assertThat(IMAGES.get(service).isHealthy(PORTS.get(service)))
                    .as(service)
                    .isTrue();
        }
        assertThat(IMAGES.get("billing-service").isHealthy(FreePorts.one())).isFalse();
    }

    @Test
    void nothingIsWrittenBesideTheProgram() {
        assertThat(SERVICES)
                .allSatisfy(service -> assertThat(IMAGES.get(service).files()).isEqualTo(FILES.get(service)));
    }

    @Test
    void theMetricsOfLibrariesThatPanelsAskForAreThere() throws IOException, InterruptedException {
        Set<String> exported = new TreeSet<>();
        for (String service : SERVICES) {
            exported.addAll(metrics(service));
        }

        assertThat(exported).containsAll(MetricsTest.OF_LIBRARIES).contains(MetricsTest.LAG + "_max");
    }

    private static Image.Ended runTopology() throws IOException, InterruptedException {
        return Image.ofTopology()
                .run("--bootstrap=" + platform.kafkaBootstrap(), "--registry=" + platform.registryUrl());
    }

    private static ManagedProcess start(String service) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of("JAVA_TOOL_OPTIONS", "-XX:MaxRAM=512m"));
        environment.put("WATTBUS_HTTP_PORT", Integer.toString(PORTS.get(service)));
        ComposeFile.load().environment(service).keySet().forEach(name -> environment.put(name, value(service, name)));
        Image image = IMAGES.get(service);
        return platform.processes()
                .start(ProcessSpec.of(service, Tier.SERVICE, image.command(), image.directory())
                        .withEnvironment(environment));
    }

    /** What the variable has to be here, where compose has the addresses of its network. */
    private static String value(String service, String variable) {
        Database database = platform.database(service.replaceAll("^charging-|-service$", ""));
        return switch (variable) {
            case "WATTBUS_KAFKA_BOOTSTRAP" -> platform.kafkaBootstrap();
            case "WATTBUS_REGISTRY_URL" -> platform.registryUrl().toString();
            case "WATTBUS_DATABASE_URL" -> database.url();
            case "WATTBUS_DATABASE_USER" -> database.user();
            case "WATTBUS_DATABASE_PASSWORD" -> database.password();
            case "WATTBUS_JWT_PUBLIC_KEY" ->
                Tokens.in(platform.directory().keys()).publicKey().toUri().toString();
            case "WATTBUS_OCPP_PORT" -> Integer.toString(FreePorts.one());
            case "WATTBUS_LOG_FORMAT" -> "logstash";
            case "WATTBUS_TRACES_SAMPLING" -> "0.1";
            case "WATTBUS_INSTANCE" -> service;
            default -> throw new IllegalArgumentException("No value of " + variable);
        };
    }

    private static Set<String> metrics(String service) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url(service, "/actuator/prometheus")).build();
        List<String> lines =
                HTTP.send(request, BodyHandlers.ofString()).body().lines().toList();
        Set<String> names = new TreeSet<>();
        lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("[{ ].*", ""))
                .forEach(names::add);
        return names;
    }

    private static URI url(String service, String path) {
        return URI.create("http://localhost:" + PORTS.get(service) + path);
    }
}

package io.wattbus.localplatform.demo;

import io.wattbus.localplatform.LocalPlatform;
import io.wattbus.localplatform.artifacts.Artifacts;
import io.wattbus.localplatform.process.JavaCommand;
import io.wattbus.localplatform.process.ProcessSpec;
import io.wattbus.localplatform.process.Progress;
import io.wattbus.localplatform.process.Tier;
import io.wattbus.localplatform.services.RunningService;
import io.wattbus.localplatform.services.Service;
import io.wattbus.localplatform.services.Services;
import io.wattbus.localplatform.token.Tokens;
import io.wattbus.localplatform.topology.Topology;
import io.wattbus.localplatform.topology.TopologySettings;
import io.wattbus.simulator.fleet.Fleet;
import io.wattbus.simulator.provisioning.BillingProvisioning;
import io.wattbus.simulator.provisioning.GatewayProvisioning;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All services on a platform, with the network of the demo's operator, whose stations are simulated. */
public final class Demo {

    private static final int SIMULATOR_HEAP_MIB = 192;

    private final LocalPlatform platform;
    private final Services services;
    private final Tokens tokens;
    private final Fleet fleet;

    private Demo(LocalPlatform platform, Services services, Tokens tokens, Fleet fleet) {
        this.platform = platform;
        this.services = services;
        this.tokens = tokens;
        this.fleet = fleet;
    }

    /** Starts services and traffic on {@code platform}; what of the network is there already stays as it is. */
    public static Demo start(LocalPlatform platform, int stations, Map<String, String> environment, Progress progress) {
        Tokens tokens = Tokens.in(platform.directory().keys());
        Demo demo = new Demo(
                platform, Services.onDocumentedPorts(platform, tokens, environment), tokens, Fleet.of(stations));
        timed(progress, "topics and schemas", () -> demo.applyTopology(environment));
        demo.services.startAll(Service.all(), Map.of(), progress);
        timed(progress, "demo network", demo::provision);
        demo.simulate();
        return demo;
    }

    /** The services and where they are. */
    public List<RunningService> services() {
        return services.started();
    }

    public Fleet fleet() {
        return fleet;
    }

    /** Makes the next start quicker, once for each build. Takes a minute of computing beside all that runs. */
    public void quickenNextStart() throws InterruptedException {
        services.quickenNextStart();
    }

    /** Where chargers connect, without the station's id. */
    public URI chargers() {
        return URI.create("ws://localhost:%d/ocpp"
                .formatted(running(Service.CHARGING_GATEWAY).ports().getLast()));
    }

    /** Tells what goes on; to be closed. */
    public PulseMeter pulseMeter() {
        return new PulseMeter(
                running(Service.CHARGING_GATEWAY).url(),
                () -> tokens.forOperator(operator()),
                platform.kafkaBootstrap());
    }

    private void applyTopology(Map<String, String> environment) {
        new Topology(platform.kafkaBootstrap(), platform.registryUrl(), TopologySettings.local(environment)).apply();
    }

    private void provision() {
        String token = tokens.forOperator(operator());
        try (GatewayProvisioning gateway = new GatewayProvisioning(
                        running(Service.CHARGING_GATEWAY).url(), tokens.forPlatform(), token);
                BillingProvisioning billing =
                        new BillingProvisioning(running(Service.BILLING_SERVICE).url(), token)) {
            gateway.provision(fleet, io.wattbus.simulator.provisioning.Progress.SILENT);
            billing.putDemoTariff(fleet.operator().currency());
        }
    }

    private void simulate() {
        List<String> command = JavaCommand.startingQuickly(SIMULATOR_HEAP_MIB)
                .jar(
                        Artifacts.load().simulator(),
                        "simulate",
                        "--url",
                        chargers().toString(),
                        "--stations",
                        Integer.toString(fleet.stations().size()));
        platform.processes()
                .start(ProcessSpec.of(
                        "charger-simulator",
                        Tier.TRAFFIC,
                        command,
                        platform.directory().root()));
    }

    /** The instance of {@code service}. */
    public RunningService running(Service service) {
        return services.started().stream()
                .filter(running -> running.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private String operator() {
        return fleet.operator().operatorId();
    }

    private static void timed(Progress progress, String name, Runnable step) {
        Instant begin = Instant.now();
        step.run();
        progress.ready(name, Duration.between(begin, Instant.now()));
    }
}

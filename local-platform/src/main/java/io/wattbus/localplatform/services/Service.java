package io.wattbus.localplatform.services;

import io.wattbus.localplatform.process.RequiredPort;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of our services: a module with a runnable jar.
 *
 * @param name also the module
 * @param database its database in the local PostgreSQL, if it has one
 * @param ports the first is that of its HTTP API
 */
public record Service(String name, int heapMiB, Optional<String> database, List<ServicePort> ports) {

    public static final Service CHARGING_GATEWAY = new Service(
            "charging-gateway",
            256,
            Optional.of("gateway"),
            List.of(ServicePort.http("GATEWAY", 8080), ServicePort.ocpp(8180)));

    public static final Service BILLING_SERVICE =
            new Service("billing-service", 192, Optional.of("billing"), List.of(ServicePort.http("BILLING", 8081)));

    public static final Service AVAILABILITY_SERVICE =
            new Service("availability-service", 160, Optional.empty(), List.of(ServicePort.http("AVAILABILITY", 8082)));

    public static final Service ROAMING_SERVICE =
            new Service("roaming-service", 192, Optional.of("roaming"), List.of(ServicePort.http("ROAMING", 8083)));

    public static final Service FRAUD_SERVICE =
            new Service("fraud-service", 192, Optional.empty(), List.of(ServicePort.http("FRAUD", 8084)));

    public static final Service SEARCH_SERVICE =
            new Service("search-service", 160, Optional.empty(), List.of(ServicePort.http("SEARCH", 8085)));

    private static final List<Service> ALL = List.of(
            CHARGING_GATEWAY, BILLING_SERVICE, AVAILABILITY_SERVICE, ROAMING_SERVICE, FRAUD_SERVICE, SEARCH_SERVICE);

    public Service {
        ports = List.copyOf(ports);
    }

    /** Where an instance with this HTTP port says whether it is ready. */
    public URI readiness(int httpPort) {
        return URI.create("http://localhost:%d/actuator/health/readiness".formatted(httpPort));
    }

    /** Where the instance on the documented port has its HTTP API, unless {@code environment} says otherwise. */
    public URI address(Map<String, String> environment) {
        return URI.create("http://localhost:%d".formatted(ports.getFirst().in(environment)));
    }

    /** What has to be free before an instance on the documented ports can start. */
    public List<RequiredPort> requiredPorts(Map<String, String> environment) {
        return ports.stream()
                .map(port -> new RequiredPort(port.in(environment), name, port.override()))
                .toList();
    }

    /** All services, for whoever starts the whole platform. */
    public static List<Service> all() {
        return ALL;
    }
}

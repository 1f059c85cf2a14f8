package io.wattbus.localplatform.services;

import io.wattbus.localplatform.process.RequiredPort;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * One of our services: a module with a runnable jar.
 *
 * @param name also the module
 * @param database its database in the local PostgreSQL
 * @param ports the first is that of its HTTP API
 */
public record Service(String name, int heapMiB, String database, List<ServicePort> ports) {

    public static final Service CHARGING_GATEWAY = new Service(
            "charging-gateway", 256, "gateway", List.of(ServicePort.http("GATEWAY", 8080), ServicePort.ocpp(8180)));

    public static final Service BILLING_SERVICE =
            new Service("billing-service", 192, "billing", List.of(ServicePort.http("BILLING", 8081)));

    private static final List<Service> ALL = List.of(CHARGING_GATEWAY, BILLING_SERVICE);

    public Service {
        ports = List.copyOf(ports);
    }

    /** Where an instance with this HTTP port says whether it is ready. */
    public URI readiness(int httpPort) {
        return URI.create("http://localhost:%d/actuator/health/readiness".formatted(httpPort));
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

package io.wattbus.localplatform.services;

import java.util.List;

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

    /** All services, for whoever starts the whole platform. */
    public static List<Service> all() {
        return ALL;
    }
}

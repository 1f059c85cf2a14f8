package io.wattbus.localplatform.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.localplatform.process.RequiredPort;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceTest {

    @Test
    void portsAreTheDocumentedOnes() {
        assertThat(Service.all().stream().flatMap(service -> service.requiredPorts(Map.of()).stream()))
                .containsExactly(
                        new RequiredPort(8080, "charging-gateway", "WATTBUS_GATEWAY_PORT"),
                        new RequiredPort(8180, "charging-gateway", "WATTBUS_OCPP_PORT"),
                        new RequiredPort(8081, "billing-service", "WATTBUS_BILLING_PORT"),
                        new RequiredPort(8082, "availability-service", "WATTBUS_AVAILABILITY_PORT"),
                        new RequiredPort(8083, "roaming-service", "WATTBUS_ROAMING_PORT"),
                        new RequiredPort(8084, "fraud-service", "WATTBUS_FRAUD_PORT"),
                        new RequiredPort(8085, "search-service", "WATTBUS_SEARCH_PORT"));
    }

    @Test
    void environmentChangesAPort() {
        assertThat(Service.BILLING_SERVICE.requiredPorts(Map.of("WATTBUS_BILLING_PORT", "9000")))
                .extracting(RequiredPort::number)
                .containsExactly(9000);
    }
}

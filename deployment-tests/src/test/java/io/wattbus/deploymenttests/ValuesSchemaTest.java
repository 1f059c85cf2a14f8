package io.wattbus.deploymenttests;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may mistype in the values. */
class ValuesSchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.bootstap=kafka:9092",
                "kafka.bootstrap=kafka",
                "services.charging-gateway.replica=2",
                "services.billing-service.replicas=two",
                "services.billing-service.needs={mongo}",
                "services.billing-service.database.url=jdbc:mysql://db/billing",
                "topology.partitions=0",
                "image.pullPolicy=Sometimes",
                "ingress.exposures.public.hosts=api.example.com",
                "networkPolicy.egress.kafka.port=9092",
                "unknown=1"
            })
    void valuesThatMeanNothingAreRefused(String assignment) {
        String[] parts = assignment.split("=", 2);

        assertThatThrownBy(() -> Chart.with(parts[0], parts[1])).hasMessageContaining("specifications of the schema");
    }
}

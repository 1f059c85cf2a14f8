package io.wattbus.roaming.messaging;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Whether Kafka answers; readiness asks. */
@Component
class KafkaHealthIndicator extends AbstractHealthIndicator implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Admin admin;

    KafkaHealthIndicator(KafkaAdmin kafka) {
        super("Kafka does not answer");
        this.admin = Admin.create(kafka.getConfigurationProperties());
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        DescribeClusterOptions options = new DescribeClusterOptions().timeoutMs((int) PATIENCE.toMillis());
        String cluster = admin.describeCluster(options).clusterId().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        builder.up().withDetail("clusterId", cluster);
    }

    @Override
    public void destroy() {
        admin.close(Duration.ZERO);
    }
}

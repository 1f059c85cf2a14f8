package io.wattbus.search.index;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether OpenSearch answers and has our indices; readiness asks. */
@Component
class OpenSearchHealthIndicator extends AbstractHealthIndicator {

    private final Indices indices;

    OpenSearchHealthIndicator(Indices indices) {
        super("OpenSearch does not answer");
        this.indices = indices;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up().withDetails(indices.health());
    }
}

package io.wattbus.availability.store;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether Redis has all that was known; readiness asks. */
@Component
class FilledHealthIndicator extends AbstractHealthIndicator {

    private final Filled filled;

    FilledHealthIndicator(Filled filled) {
        super("Redis does not answer");
        this.filled = filled;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (filled.isUsable()) {
            builder.up();
        } else {
            builder.outOfService().withDetail("reason", "Redis is being filled");
        }
    }
}

package io.wattbus.availability.view;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether there is anything to show, be it stale; readiness asks. */
@Component
class ViewHealthIndicator extends AbstractHealthIndicator {

    private final Directory directory;

    ViewHealthIndicator(Directory directory) {
        super("Nothing can be shown");
        this.directory = directory;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.withDetail("locations", directory.size()).withDetail("stale", directory.isStale());
        if (directory.isLoaded()) {
            builder.up();
        } else {
            builder.outOfService();
        }
    }
}

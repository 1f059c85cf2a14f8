package io.wattbus.gateway.station;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Renews this run's lease, and says of stations whose connection nobody holds any more that they are disconnected: those
 * of dead runs, and those of this one whose end could not be stored when it came.
 */
@Component
class LostConnections {

    private static final Logger LOG = LoggerFactory.getLogger(LostConnections.class);
    private static final String GATEWAY_LOST = "GATEWAY_LOST";
    private static final String CONNECTION_LOST = "CONNECTION_LOST";

    private final GatewayRuns runs;
    private final GatewayRun run;
    private final ConnectionRepository connections;
    private final HeardStations held;
    private final StationReports reports;
    private final InstanceProperties properties;
    private final Clock clock;
    private volatile Instant firstLook;

    LostConnections(
            GatewayRuns runs,
            GatewayRun run,
            ConnectionRepository connections,
            HeardStations held,
            StationReports reports,
            InstanceProperties properties,
            Clock clock) {
        this.runs = runs;
        this.run = run;
        this.connections = connections;
        this.held = held;
        this.reports = reports;
        this.properties = properties;
        this.clock = clock;
        this.firstLook = clock.instant().plus(properties.returnTime());
    }

    @Scheduled(fixedRateString = "${wattbus.instance.lease-interval}")
    void renew() {
        try {
            runs.renew(run);
        } catch (DataAccessException | TransactionException e) {
            // Nobody could renew: nobody is dead for that, and stations get their time to come back from now on
            firstLook = clock.instant().plus(properties.returnTime());
            LOG.warn("The lease of this gateway was not renewed: {}", e.toString());
        }
    }

    @Scheduled(fixedDelayString = "${wattbus.instance.lease-interval}")
    void reportLost() {
        Instant now = clock.instant();
        if (now.isBefore(firstLook)) {
            return;
        }
        try {
            connections
                    .ofDeadRuns(runs.renewedWithin(properties.returnTime()))
                    .forEach(lost -> reports.lost(lost, GATEWAY_LOST, now));
            runs.forgetOlderThan(properties.returnTime());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Stations of lost gateways were not looked for: {}", e.toString());
        }
    }

    @Scheduled(fixedDelayString = "PT1M")
    void reportForgotten() {
        try {
            connections.of(run).stream()
                    .filter(open -> !held.holds(open.station(), open.connectionId()))
                    .forEach(lost -> reports.lost(lost, CONNECTION_LOST, clock.instant()));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Lost connections were not looked for: {}", e.toString());
        }
    }
}

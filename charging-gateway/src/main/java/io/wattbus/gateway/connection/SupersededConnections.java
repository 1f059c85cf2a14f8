package io.wattbus.gateway.connection;

import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.replica.Notice;
import io.wattbus.gateway.replica.ReplicaNotices;
import io.wattbus.gateway.station.GatewayRun;
import io.wattbus.gateway.station.Holders;
import java.util.Collection;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Ends connections of this process whose stations went on elsewhere: at once when another process says so, and now and
 * then those that nobody said so of.
 */
@Component
class SupersededConnections {

    private static final Logger LOG = LoggerFactory.getLogger(SupersededConnections.class);

    private final Connections connections;
    private final Holders holders;
    private final String here;

    SupersededConnections(Connections connections, Holders holders, ReplicaNotices notices, GatewayRun run) {
        this.connections = connections;
        this.holders = holders;
        this.here = run.id().toString();
        notices.on(Notice.SUPERSEDED, this::heard);
    }

    private void heard(String text) {
        String[] parts = text.split(" ", -1);
        if (parts[0].equals(here)) {
            connections.supersede(new StationId(parts[2]), parts[1]);
        }
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        Collection<Link> open = connections.all();
        try {
            Set<String> current = holders.connectionsHere();
            open.stream()
                    .filter(link -> !current.contains(link.station().connectionId()))
                    .forEach(link -> link.end(EndReason.SUPERSEDED));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Superseded connections were not looked for: {}", e.toString());
        }
    }
}

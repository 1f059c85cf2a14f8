package io.wattbus.gateway.station;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.gateway.replica.Notice;
import io.wattbus.gateway.replica.ReplicaNotices;
import io.wattbus.gateway.station.ConnectionRepository.Opened;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Raises that a station connected while it was connected: it lost its line and came back, or somebody else knows its
 * password. The newest connection wins; the process that holds the older one is told to end it.
 */
@Component
class SecondConnections {

    /** The reason of such a CONNECTED event. */
    static final String REASON = "SECOND_CONNECTION";

    private static final Logger LOG = LoggerFactory.getLogger(SecondConnections.class);

    private final ReplicaNotices notices;
    private final GatewayRun run;
    private final Counter counter;

    SecondConnections(ReplicaNotices notices, GatewayRun run, MeterRegistry registry) {
        this.notices = notices;
        this.run = run;
        this.counter = Counter.builder("wattbus.ocpp.connections.second")
                .description("Connections of stations that were connected already")
                .register(registry);
    }

    /** The reason of the event, if {@code opened} is a second connection. Part of the caller's transaction. */
    Optional<String> noticed(ConnectedStation newest, Opened opened) {
        if (opened.olderRun().isEmpty()) {
            return Optional.empty();
        }
        counter.increment();
        LOG.atWarn()
                .addKeyValue("stationId", newest.station().id())
                .addKeyValue("epoch", opened.epoch())
                .log("A station that is connected connected again: the older connection ends");
        UUID holder = opened.olderRun().get();
        if (!holder.equals(run.id())) {
            notices.send(
                    Notice.SUPERSEDED,
                    "%s %s %s"
                            .formatted(
                                    holder,
                                    opened.olderConnection().orElseThrow(),
                                    newest.station().id()));
        }
        return Optional.of(REASON);
    }
}

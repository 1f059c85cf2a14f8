package io.wattbus.gateway.command;

import io.wattbus.gateway.connection.Connections;
import io.wattbus.gateway.replica.Notice;
import io.wattbus.gateway.replica.ReplicaNotices;
import io.wattbus.gateway.station.GatewayRun;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Looks after commands that other processes left: sends those that wait for stations of this one, ends those that nobody
 * will end any more, and wakes callers. It looks when it is told to, and now and then because notices may get lost.
 */
final class LeftCommands {

    private static final Logger LOG = LoggerFactory.getLogger(LeftCommands.class);

    private final CommandRepository rows;
    private final AbandonedCommands abandoned;
    private final CommandMetrics metrics;
    private final AwaitedCommands awaited;
    private final CommandSender sender;
    private final Connections connections;
    private final ReplicaNotices notices;
    private final CommandProperties properties;
    private final Executor executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("command-", 0).factory());

    LeftCommands(
            CommandRepository rows,
            AbandonedCommands abandoned,
            CommandMetrics metrics,
            AwaitedCommands awaited,
            CommandSender sender,
            Connections connections,
            ReplicaNotices notices,
            GatewayRun run,
            CommandProperties properties) {
        this.rows = rows;
        this.abandoned = abandoned;
        this.metrics = metrics;
        this.awaited = awaited;
        this.sender = sender;
        this.connections = connections;
        this.notices = notices;
        this.properties = properties;
        String here = run.id().toString();
        notices.on(Notice.COMMAND_WAITS, holder -> {
            if (holder.equals(here)) {
                executor.execute(() -> attempt(this::sendWaiting));
            }
        });
        notices.on(
                Notice.COMMAND_ENDED,
                command -> executor.execute(() -> attempt(() -> awaited.look(UUID.fromString(command)))));
    }

    @Scheduled(fixedDelayString = "${wattbus.command.look-interval:1s}")
    void look() {
        attempt(() -> {
            sendWaiting();
            Stream.of(abandoned.expire(), abandoned.endOffline(), abandoned.endUnknown())
                    .flatMap(List::stream)
                    .forEach(ended -> {
                        metrics.ended(ended.action(), ended.conclusion(), ended.age());
                        tell(ended.id());
                    });
            awaited.look();
        });
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void forget() {
        attempt(() -> abandoned.forgetOlderThan(properties.retention()));
    }

    private void sendWaiting() {
        for (StationCommand command : rows.waitingHere(sender.underWay())) {
            connections
                    .find(command.station())
                    .ifPresent(connection -> executor.execute(() -> attempt(() -> {
                        if (sender.send(command, connection).isPresent()) {
                            tell(command.id());
                        }
                    })));
        }
    }

    private void tell(UUID ended) {
        notices.send(Notice.COMMAND_ENDED, ended.toString());
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Commands were not looked after: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

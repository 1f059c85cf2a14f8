package io.wattbus.gateway.inbox;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConcurrentContainerStoppedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent.Reason;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Starts listeners again that stopped for good. A static member whose join was lost with its connection is fenced off by
 * that join when it tries again; Spring then stops the listener, and records would wait until somebody restarts the service.
 */
@Component
class StoppedListeners {

    private static final Logger LOG = LoggerFactory.getLogger(StoppedListeners.class);

    /** Two replicas that were given one name fence each other; they do so at this pace. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final TaskScheduler scheduler;
    private final Clock clock;

    StoppedListeners(TaskScheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    void stopped(ConcurrentContainerStoppedEvent event) {
        if (event.getReason() != Reason.NORMAL) {
            ConcurrentMessageListenerContainer<?, ?> listener =
                    event.getContainer(ConcurrentMessageListenerContainer.class);
            LOG.atError()
                    .addKeyValue("listener", listener.getListenerId())
                    .addKeyValue("reason", event.getReason())
                    .log("A listener stopped and is started again");
            var _ = scheduler.schedule(
                    () -> startAgain(listener), clock.instant().plus(PAUSE));
        }
    }

    private static void startAgain(ConcurrentMessageListenerContainer<?, ?> listener) {
        listener.stop();
        listener.start();
    }
}

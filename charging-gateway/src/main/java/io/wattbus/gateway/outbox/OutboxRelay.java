package io.wattbus.gateway.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Sends the outbox to Kafka: takes the oldest records of the shards that this replica owns, waits for the broker's
 * acknowledgement, deletes them. Whatever fails, it lets go of its shards, pauses and begins anew with a new connection
 * and a new producer; a record may then go twice, but none is lost and none overtakes another of its key.
 */
@Component
class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final long STOP_SECONDS = 5;

    private final RelayParts parts;
    private final OutboxProperties properties;
    private final RelaySignal signal;
    private final RelayMetrics metrics;
    private final Clock clock;
    private final HeldBackKeys heldBack;
    private volatile CountDownLatch stopAsked = new CountDownLatch(0);
    private Thread thread = Thread.ofPlatform().unstarted(this::run);
    private BackOffExecution pauses;

    OutboxRelay(RelayParts parts, OutboxProperties properties, RelaySignal signal, RelayMetrics metrics, Clock clock) {
        this.parts = parts;
        this.properties = properties;
        this.signal = signal;
        this.metrics = metrics;
        this.clock = clock;
        this.heldBack = new HeldBackKeys(backOff());
        this.pauses = backOff().start();
    }

    @Override
    public void start() {
        stopAsked = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        stopAsked.countDown();
        signal.raise();
        try {
            if (!thread.join(Duration.ofSeconds(STOP_SECONDS))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopAsked.getCount() > 0;
    }

    /** Starts before whatever fills the outbox and stops after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        while (isRunning()) {
            try (RelaySession session = parts.session();
                    OrderedSender sender = parts.sender()) {
                relay(session, sender);
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException | KafkaException e) {
                metrics.interrupted();
                LOG.warn("Outbox relay interrupted, beginning anew: {}", e.toString());
            } catch (Throwable e) {
                // Nothing may end this thread while the process goes on, or events would pile up unnoticed
                metrics.interrupted();
                LOG.error("Outbox relay failed, beginning anew", e);
            }
            metrics.owns(0);
            pause();
        }
    }

    private void relay(RelaySession session, OrderedSender sender) throws InterruptedException {
        Instant nextClaim = clock.instant();
        while (isRunning()) {
            Instant now = clock.instant();
            if (!now.isBefore(nextClaim)) {
                session.yieldSurplus();
                session.claim();
                metrics.owns(session.ownedShards());
                nextClaim = now.plus(properties.claimInterval());
            }
            List<OutboxRecord> batch = session.oldest(properties.batchSize(), heldBack.at(now));
            if (batch.isEmpty()) {
                signal.await(properties.pollInterval());
            } else {
                settle(session, sender.deliver(batch, session::claim));
            }
        }
    }

    private void settle(RelaySession session, Delivery delivery) {
        session.delete(delivery.acknowledged().stream().map(OutboxRecord::id).toList());
        metrics.relayed(delivery.acknowledged().size());
        heldBack.accepted(
                delivery.acknowledged().stream().map(OutboxRecord::key).toList());
        if (delivery.failures().isEmpty()) {
            pauses = backOff().start();
            return;
        }
        if (!delivery.brokerAway()) {
            delivery.failures().forEach(this::holdBack);
        }
        throw new KafkaException("Not delivered: " + delivery.failures().values());
    }

    private void holdBack(OutboxRecord refused, Throwable cause) {
        metrics.refused();
        heldBack.refused(refused.key(), clock.instant());
        LOG.atError()
                .addKeyValue("outboxId", refused.id())
                .addKeyValue("topic", refused.topic())
                .log("Kafka refuses a record; its key waits: {}", cause.toString());
    }

    private void pause() {
        try {
            if (stopAsked.await(pauses.nextBackOff(), TimeUnit.MILLISECONDS)) {
                LOG.info("Outbox relay stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private BackOff backOff() {
        ExponentialBackOff backOff =
                new ExponentialBackOff(properties.firstBackOff().toMillis(), 2);
        backOff.setMaxInterval(properties.longestBackOff().toMillis());
        return backOff;
    }
}

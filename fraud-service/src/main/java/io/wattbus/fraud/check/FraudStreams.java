package io.wattbus.fraud.check;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.wattbus.fraud.store.LiveStores;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the stream running. A thread that fails, because Kafka or the registry is away or a disk is full, is replaced after
 * a pause and begins where the last commit was; nothing is skipped. Where threads cannot be replaced (Kafka is away at the
 * start, or what every replica knows cannot be read), a new stream takes the place of the failed one.
 */
@Component
class FraudStreams implements SmartLifecycle {

    private static final Duration CLOSE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(FraudStreams.class);

    private final FraudTopology topology;
    private final StreamsProperties properties;
    private final Progress progress;
    private final LiveStores stores;
    private final MeterRegistry meters;
    private final CheckSettings settings;
    private final Semaphore failed = new Semaphore(0);
    private final Semaphore stopped = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    FraudStreams(
            FraudTopology topology,
            StreamsProperties properties,
            Progress progress,
            LiveStores stores,
            MeterRegistry meters,
            CheckSettings settings) {
        this.topology = topology;
        this.properties = properties;
        this.progress = progress;
        this.stores = stores;
        this.meters = meters;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        stopped.drainPermits();
        thread = Thread.ofPlatform().daemon().name("streams-keeper").start(this::keepRunning);
    }

    @Override
    public void stop() {
        running = false;
        stopped.release();
        failed.release();
        try {
            thread.join(CLOSE.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keepRunning() {
        try {
            while (running) {
                failed.drainPermits();
                if (running) { // stop came before, else its permit is still to come
                    runUntilItFails();
                    pause();
                }
            }
        } catch (InterruptedException e) {
            LOG.info("The keeper of the stream was interrupted");
        }
    }

    private void runUntilItFails() throws InterruptedException {
        try (KafkaStreams streams = new KafkaStreams(topology.build(progress::upTo), properties.all());
                KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams)) {
            streams.setUncaughtExceptionHandler(this::threadFailed);
            streams.setStateListener((now, before) -> {
                if (now == KafkaStreams.State.ERROR) {
                    failed.release();
                }
            });
            streams.start();
            metrics.bindTo(meters);
            stores.areOf(streams, properties.address());
            failed.acquire();
            streams.close(CLOSE);
        } catch (KafkaException | IllegalStateException e) {
            LOG.atWarn().setCause(e).log("The stream could not start; it is tried again");
        }
    }

    private StreamThreadExceptionResponse threadFailed(Throwable e) {
        LOG.atWarn().setCause(e).log("A thread of the stream failed and is replaced");
        try {
            pause();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** Unless the stream is being stopped. */
    private void pause() throws InterruptedException {
        if (stopped.tryAcquire(settings.restartPause().toNanos(), TimeUnit.NANOSECONDS)) {
            stopped.release();
        }
    }
}

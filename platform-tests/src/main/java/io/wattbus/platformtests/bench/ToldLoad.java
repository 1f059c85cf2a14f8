package io.wattbus.platformtests.bench;

import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.WireFormat;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Tells sessions to whoever reads {@code charging-sessions}, many at a time, each in order and now and then twice. */
final class ToldLoad implements AutoCloseable {

    private static final int AT_A_TIME = 300;
    private static final int ONE_IN_REPEATED = 10;
    private static final long SECOND = 1_000_000_000;
    private static final String PATIENCE_MS = "600000";

    private final KafkaProducer<String, ChargingSessionEvent> producer;
    private final StoryTeller stories;
    private final SplittableRandom random;
    private final long pause;
    private final List<Telling> going = new ArrayList<>();
    private final List<ToldSession> told = new ArrayList<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long sent;

    /** A session, and how much of it was told. */
    private record Telling(ToldSession session, int next) {}

    ToldLoad(RunningPlatform platform, SplittableRandom random, String series, int eventsPerSecond) {
        WireFormat format = WireFormat.of(platform.parts().registryUrl());
        Map<String, Object> config = new HashMap<>(format.config());
        config.put("bootstrap.servers", platform.parts().kafkaBootstrap());
        config.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        config.put("value.serializer", format.serializerClass());
        config.put("acks", "all");
        config.put("delivery.timeout.ms", PATIENCE_MS);
        config.put("max.block.ms", PATIENCE_MS);
        this.producer = new KafkaProducer<>(config);
        this.random = random;
        this.stories = new StoryTeller(random.split(), series);
        this.pause = SECOND / eventsPerSecond;
    }

    /** Sends that many events at the pace; new sessions begin as others end. */
    void send(int events) {
        for (int i = 0; i < events; i++) {
            while (going.size() < AT_A_TIME) {
                ToldSession fresh = stories.next();
                told.add(fresh);
                going.add(new Telling(fresh, 0));
            }
            tell(random.nextInt(going.size()));
            LockSupport.parkNanos(pause);
        }
    }

    /** Tells what has begun to its end and gives all that was told. */
    List<ToldSession> finish() {
        while (!going.isEmpty()) {
            tell(random.nextInt(going.size()));
        }
        producer.flush();
        @Nullable Exception lost = failure.get();
        if (lost != null) {
            throw new IllegalStateException("An event was not sent", lost);
        }
        return List.copyOf(told);
    }

    /** Events sent, repeated ones included. */
    long sent() {
        return sent;
    }

    int sessions() {
        return told.size();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void tell(int which) {
        Telling telling = going.get(which);
        List<ChargingSessionEvent> events = telling.session().events();
        send(events.get(telling.next()));
        if (random.nextInt(ONE_IN_REPEATED) == 0) {
            send(events.get(random.nextInt(telling.next() + 1)));
        }
        if (telling.next() + 1 < events.size()) {
            going.set(which, new Telling(telling.session(), telling.next() + 1));
        } else {
            going.remove(which);
        }
    }

    private void send(ChargingSessionEvent event) {
        sent++;
        var _ = producer.send(
                new ProducerRecord<>(Topics.CHARGING_SESSIONS.name(), event.getStationId(), event), (_, e) -> {
                    if (e != null) {
                        failure.set(e);
                    }
                });
    }
}

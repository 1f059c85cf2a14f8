package io.wattbus.fraud.check;

import io.wattbus.fraud.connector.ConnectorStore;
import io.wattbus.fraud.connector.LocationListener;
import io.wattbus.fraud.decision.Arrivals;
import io.wattbus.fraud.decision.Decision;
import io.wattbus.fraud.decision.DecisionListener;
import io.wattbus.fraud.decision.DecisionPublisher;
import io.wattbus.fraud.decision.DecisionStore;
import io.wattbus.fraud.messaging.DeadLetter;
import io.wattbus.fraud.messaging.RecordReader;
import io.wattbus.fraud.messaging.Traces;
import io.wattbus.fraud.rule.SessionStep;
import io.wattbus.fraud.rule.TokenUses;
import io.wattbus.fraud.session.SessionStore;
import io.wattbus.fraud.store.JsonSerde;
import io.wattbus.schemas.Topics;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;
import org.springframework.stereotype.Component;

/** The stream: sessions are checked by themselves, then all of a token's together; what is decided is published. */
@Component
class FraudTopology {

    /** Where the sessions of a token come together. */
    static final String BY_TOKEN = "by-token";

    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private final RecordReader reader;
    private final Traces traces;
    private final Consumer<DeadLetter> deadLetters;
    private final DecisionPublisher publisher;
    private final Arrivals arrivals;
    private final Rules rules;
    private final CheckMetrics metrics;
    private final CheckSettings settings;

    FraudTopology(
            RecordReader reader,
            Traces traces,
            Consumer<DeadLetter> deadLetters,
            DecisionPublisher publisher,
            Arrivals arrivals,
            Rules rules,
            CheckMetrics metrics,
            CheckSettings settings) {
        this.reader = reader;
        this.traces = traces;
        this.deadLetters = deadLetters;
        this.publisher = publisher;
        this.arrivals = arrivals;
        this.rules = rules;
        this.metrics = metrics;
        this.settings = settings;
    }

    /**
     * The stream.
     *
     * @param readUpTo everything published before this moment has gone through the stream
     */
    Topology build(Supplier<Instant> readUpTo) {
        StreamsBuilder builder = new StreamsBuilder();
        addWhatEveryReplicaKnows(builder);
        KStream<String, Output> checked = checkSessions(builder);
        publish(checked.filter((key, output) -> output instanceof Output.Decided)
                .mapValues(output -> ((Output.Decided) output).decision()));
        publish(checkTokens(
                builder,
                checked.filter((key, output) -> output instanceof Output.OfToken)
                        .mapValues(output -> ((Output.OfToken) output).step()),
                readUpTo));
        return builder.build();
    }

    private void addWhatEveryReplicaKnows(StreamsBuilder builder) {
        builder.addGlobalStore(
                ConnectorStore.builder(),
                Topics.LOCATIONS.name(),
                Consumed.with(BYTES, BYTES),
                () -> new LocationListener(reader, deadLetters));
        builder.addGlobalStore(
                DecisionStore.builder(),
                Topics.FRAUD_DECISIONS.name(),
                Consumed.with(BYTES, BYTES),
                () -> new DecisionListener(reader, deadLetters, arrivals));
    }

    private KStream<String, Output> checkSessions(StreamsBuilder builder) {
        builder.addStateStore(SessionStore.builder());
        return builder.stream(Topics.CHARGING_SESSIONS.name(), Consumed.with(BYTES, BYTES))
                .process(
                        () -> new ChargingSessionListener(reader, traces, deadLetters, rules, metrics, settings),
                        Named.as("check-session"),
                        SessionStore.NAME);
    }

    private KStream<String, Decision> checkTokens(
            StreamsBuilder builder, KStream<String, SessionStep> steps, Supplier<Instant> readUpTo) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(TokenCheck.STORE),
                        Serdes.String(),
                        JsonSerde.of(TokenUses.class))
                .withCachingEnabled());
        return steps.repartition(Repartitioned.with(Serdes.String(), JsonSerde.of(SessionStep.class))
                        .withName(BY_TOKEN))
                .process(
                        () -> new TokenCheck(rules, metrics, settings, readUpTo),
                        Named.as("check-token"),
                        TokenCheck.STORE);
    }

    private void publish(KStream<String, Decision> decisions) {
        decisions.mapValues(publisher::write).to(Topics.FRAUD_DECISIONS.name(), Produced.with(Serdes.String(), BYTES));
    }
}

package io.wattbus.fraud.connector;

import io.wattbus.fraud.messaging.DeadLetter;
import io.wattbus.fraud.messaging.RecordReader;
import io.wattbus.fraud.messaging.UndecodableRecordException;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.Connector;
import io.wattbus.schemas.avro.Evse;
import io.wattbus.schemas.avro.LocationRecord;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Reads {@code locations} into every replica's store. What was removed stays: its last events may still be on their way,
 * and an EVSE's uid is never used again.
 */
public final class LocationListener implements Processor<byte[], byte[], Void, Void> {

    /** No connector delivers a gigawatt. */
    private static final long BEYOND_REASON_W = 1_000_000_000;

    private final RecordReader reader;
    private final Consumer<DeadLetter> deadLetters;
    private ProcessorContext<Void, Void> context;
    private KeyValueStore<String, Long> connectors;

    @SuppressWarnings("NullAway.Init") // the stream calls init before anything else
    public LocationListener(RecordReader reader, Consumer<DeadLetter> deadLetters) {
        this.reader = reader;
        this.deadLetters = deadLetters;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.context = context;
        this.connectors = context.getStateStore(ConnectorStore.NAME);
    }

    @Override
    @SuppressWarnings("NullAway") // a removed location has no value
    public void process(Record<byte[], byte[]> record) {
        if (record.value() != null) {
            try {
                keep(reader.read(Topics.LOCATIONS, record.value()));
            } catch (UndecodableRecordException e) {
                deadLetters.accept(DeadLetter.of(context, record, e));
            }
        }
    }

    private void keep(LocationRecord location) {
        for (Evse evse : location.getEvses()) {
            for (Connector connector : evse.getConnectors()) {
                String key =
                        ConnectorStore.key(location.getOperatorId(), evse.getEvseUid(), connector.getConnectorNumber());
                if (connector.getMaxPowerW() > 0 && connector.getMaxPowerW() < BEYOND_REASON_W) {
                    connectors.put(key, connector.getMaxPowerW());
                } else {
                    connectors.delete(key);
                }
            }
        }
    }
}

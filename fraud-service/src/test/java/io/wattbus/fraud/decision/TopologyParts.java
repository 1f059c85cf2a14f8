package io.wattbus.fraud.decision;

import io.wattbus.fraud.messaging.Codecs;
import io.wattbus.fraud.messaging.RecordReader;
import io.wattbus.fraud.messaging.Traces;

/** What the stream needs of this package, without Kafka and without a registry. */
public final class TopologyParts {

    private final Arrivals arrivals = new Arrivals();

    public Traces traces() {
        return Codecs.traces();
    }

    public RecordReader reader() {
        return Codecs.reader();
    }

    /** Writes for the stream; operators cannot publish with it. */
    public DecisionPublisher publisher() {
        return new DecisionPublisher(Codecs.writer(), null, traces());
    }

    public Arrivals arrivals() {
        return arrivals;
    }
}

package io.wattbus.roaming.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record that is not what its topic carries: it will never be readable. Names where it is, not what is in it. */
public final class UndecodableRecordException extends RuntimeException {

    UndecodableRecordException(ConsumerRecord<?, ?> record, @Nullable Throwable cause) {
        super("Undecodable record " + record.topic() + '-' + record.partition() + '@' + record.offset(), cause);
    }
}

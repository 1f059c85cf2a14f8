package io.wattbus.availability.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Says what the records of one topic mean. */
interface TopicReader {

    /** The topic's name. */
    String topic();

    /**
     * The meaning of {@code record}.
     *
     * @throws io.wattbus.availability.messaging.UndecodableRecordException if it is none of the topic and never will be
     * @throws io.wattbus.availability.messaging.RegistryException if the registry is away
     */
    Intake read(ConsumerRecord<byte[], byte[]> record);
}

package io.wattbus.fraud.connector;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The store of what each connector can deliver in W, the same in every replica. */
public final class ConnectorStore {

    /** The store's name. */
    public static final String NAME = "connectors";

    private ConnectorStore() {}

    /** How the stream makes it. */
    public static StoreBuilder<KeyValueStore<String, Long>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.Long())
                .withLoggingDisabled();
    }

    /** Where a connector lies in the store. */
    public static String key(String operatorId, String evseUid, int connectorNumber) {
        return operatorId + '/' + evseUid + '/' + connectorNumber;
    }
}

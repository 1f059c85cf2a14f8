package io.wattbus.availability.view;

import io.wattbus.availability.view.ChangeStream.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What several entries name, each once and as of the last that names it. */
record Batch(Map<String, Long> locations, Map<String, Long> stations) {

    static Batch of(List<Entry> entries, Prices prices, Directory directory) {
        Batch batch = new Batch(new HashMap<>(), new HashMap<>());
        for (Entry entry : entries) {
            switch (entry.subject()) {
                case LOCATION -> batch.locations.put(entry.name(), entry.version());
                case STATION -> batch.stations.put(entry.name(), entry.version());
                case OPERATOR -> {
                    prices.renew(entry.name());
                    directory.idsOf(entry.name()).forEach(id -> batch.locations.put(id, entry.version()));
                }
                case NOTHING -> {}
            }
        }
        return batch;
    }
}

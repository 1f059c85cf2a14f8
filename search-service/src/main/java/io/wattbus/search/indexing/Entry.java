package io.wattbus.search.indexing;

import io.wattbus.search.index.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a record asks of the index.
 *
 * @param writes none if it concerns no document
 * @param receivedAt when the platform learnt what it tells, if the record says so
 */
public record Entry(List<Write> writes, Optional<Instant> receivedAt) {

    /** Nothing is to be written. */
    public static final Entry NOTHING = new Entry(List.of(), Optional.empty());

    public Entry {
        writes = List.copyOf(writes);
    }

    public static Entry of(Write write, Instant receivedAt) {
        return new Entry(List.of(write), Optional.of(receivedAt));
    }
}

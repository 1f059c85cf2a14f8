package io.wattbus.search.index;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.opensearch.client.opensearch._types.ErrorCause;
import org.opensearch.client.opensearch.core.BulkRequest;
import org.opensearch.client.opensearch.core.BulkResponse;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;
import org.springframework.stereotype.Component;

/** Writes many documents at once, in order. */
@Component
public class BulkWriter {

    private static final int MOST_AT_ONCE = 1_000;
    private static final int ERROR = 400;
    private static final int CONFLICT = 409;

    private final OpenSearch openSearch;
    private final Indices indices;
    private final BulkOperations operations;
    private final Timer timer;

    BulkWriter(OpenSearch openSearch, Indices indices, BulkOperations operations, MeterRegistry meters) {
        this.openSearch = openSearch;
        this.indices = indices;
        this.operations = operations;
        this.timer = Timer.builder("wattbus.store.writes")
                .description("Bulk requests to OpenSearch until they are acknowledged")
                .register(meters);
    }

    /**
     * The outcome of each of {@code writes}.
     *
     * @throws StoreAwayException if one of them has none yet: all are worth trying again, done ones included
     */
    public List<Outcome> write(List<Write> writes) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int from = 0; from < writes.size(); from += MOST_AT_ONCE) {
            outcomes.addAll(writeAtOnce(writes.subList(from, Math.min(from + MOST_AT_ONCE, writes.size()))));
        }
        return outcomes;
    }

    private List<Outcome> writeAtOnce(List<Write> writes) {
        indices.make();
        BulkRequest request = new BulkRequest.Builder()
                .operations(writes.stream().map(operations::of).toList())
                .build();
        BulkResponse response = Objects.requireNonNull(timer.record(() -> openSearch.ask(it -> it.bulk(request))));
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            outcomes.add(outcome(writes.get(i), response.items().get(i)));
        }
        return outcomes;
    }

    private static Outcome outcome(Write write, BulkResponseItem item) {
        int status = item.status();
        if (status == CONFLICT && write instanceof Write.Put) {
            return new Outcome.Stale();
        }
        if (status == CONFLICT || OpenSearch.mayPass(status)) {
            throw new StoreAwayException(status, kind(item));
        }
        if (status >= ERROR) {
            return new Outcome.Refused(kind(item));
        }
        return "noop".equals(item.result()) ? new Outcome.Stale() : new Outcome.Applied();
    }

    private static String kind(BulkResponseItem item) {
        ErrorCause error = item.error();
        if (error == null) {
            return "";
        }
        return error.causedBy() == null
                ? error.type()
                : error.type() + " < " + error.causedBy().type();
    }
}

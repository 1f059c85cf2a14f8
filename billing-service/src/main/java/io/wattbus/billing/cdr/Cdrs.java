package io.wattbus.billing.cdr;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.messaging.Traced;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** All charge detail records. */
@Service
public class Cdrs {

    private final CdrRepository repository;
    private final CdrPublisher publisher;
    private final Counter issued;

    Cdrs(CdrRepository repository, CdrPublisher publisher, MeterRegistry meters) {
        this.repository = repository;
        this.publisher = publisher;
        this.issued = Counter.builder("wattbus.cdrs.issued")
                .description("Charge detail records issued")
                .register(meters);
    }

    /** Keeps and publishes {@code cdrs} with the current transaction; refused if one of them was issued before. */
    public void issue(List<Traced<Cdr>> cdrs) {
        repository.insert(cdrs.stream().map(Traced::value).toList());
        publisher.publish(cdrs);
        issued.increment(cdrs.size());
    }

    /** The record of that id, if it is {@code operator}'s. */
    public Optional<Cdr> find(OperatorId operator, CdrId id) {
        return repository.find(operator, id);
    }
}

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
    private final Counter credited;

    Cdrs(CdrRepository repository, CdrPublisher publisher, MeterRegistry meters) {
        this.repository = repository;
        this.publisher = publisher;
        this.issued = Counter.builder("wattbus.cdrs.issued")
                .description("Charge detail records issued")
                .register(meters);
        this.credited = Counter.builder("wattbus.cdrs.credited")
                .description("Charge detail records taken back: corrected, or credited by an operator")
                .register(meters);
    }

    /** Keeps and publishes {@code cdrs} in this order with the current transaction; refused if one was issued before. */
    public void issue(List<Traced<Cdr>> cdrs) {
        if (cdrs.isEmpty()) {
            return;
        }
        repository.insert(cdrs.stream().map(Traced::value).toList());
        publisher.publish(cdrs);
        cdrs.forEach(cdr -> (cdr.value().credits().isPresent() ? credited : issued).increment());
    }

    /** What takes the record of that id back, if it is {@code operator}'s. */
    public Optional<Cdr> findCredit(OperatorId operator, CdrId id) {
        return repository.findCredit(operator, id);
    }

    /** The record of that id, if it is {@code operator}'s. */
    public Optional<Cdr> find(OperatorId operator, CdrId id) {
        return repository.find(operator, id);
    }
}

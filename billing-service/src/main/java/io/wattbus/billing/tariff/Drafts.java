package io.wattbus.billing.tariff;

import io.wattbus.billing.charging.OperatorId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All drafts, each seen by its operator only. */
@Service
class Drafts {

    private final DraftRepository repository;
    private final Tariffs tariffs;
    private final Clock clock;

    Drafts(DraftRepository repository, Tariffs tariffs, Clock clock) {
        this.repository = repository;
        this.tariffs = tariffs;
        this.clock = clock;
    }

    /** Keeps {@code request} in the place of the draft before. */
    StoredDraft put(OperatorId operator, TariffId id, TariffRequest request) {
        StoredDraft draft = new StoredDraft(id, request, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        repository.save(operator, draft);
        return draft;
    }

    Optional<StoredDraft> find(OperatorId operator, TariffId id) {
        return repository.find(operator, id);
    }

    void delete(StoredDraft draft, OperatorId operator) {
        repository.delete(operator, draft);
    }

    /** Puts {@code draft}, found valid, as tariff; one that is refused, or was changed meanwhile, stays a draft. */
    @Transactional
    public TariffChange publish(StoredDraft draft, OperatorId operator) {
        TariffChange change =
                tariffs.put(operator, draft.tariffId(), draft.request().toDraft());
        switch (change) {
            case TariffChange.Created _, TariffChange.Changed _, TariffChange.Unchanged _ ->
                repository.delete(operator, draft);
            case TariffChange.TooEarly _, TariffChange.Withdrawn _ -> {}
        }
        return change;
    }
}

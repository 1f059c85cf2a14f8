package io.wattbus.roaming.tariff;

import io.wattbus.roaming.messaging.Outcome;
import io.wattbus.roaming.party.PartyId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Operators' tariffs, as partners may know them. */
@Service
public class Tariffs {

    private final TariffRepository tariffs;
    private final Looks looks;
    private final Clock clock;

    Tariffs(TariffRepository tariffs, Looks looks, Clock clock) {
        this.tariffs = tariffs;
        this.looks = looks;
        this.clock = clock;
    }

    /** All of {@code operator}'s; they stay so until the current transaction ends. */
    public OfferedTariffs of(PartyId operator) {
        looks.hold(operator);
        return new OfferedTariffs(tariffs.find(operator));
    }

    /** Takes over tariffs as told. */
    @Transactional
    public List<Outcome> apply(List<Tariff> told) {
        return told.stream().map(this::apply).toList();
    }

    private Outcome apply(Tariff told) {
        if (!tariffs.save(told)) {
            return Outcome.STALE;
        }
        looks.due(told.operatorId(), clock.instant());
        return Outcome.APPLIED;
    }
}

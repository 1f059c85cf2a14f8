package io.wattbus.billing.tariff;

import io.wattbus.billing.charging.OperatorId;
import java.time.Instant;
import java.util.List;

/**
 * A draft as the API shows it.
 *
 * @param draft as it was put
 * @param findings what stands against publishing it
 */
record DraftView(String tariffId, TariffRequest draft, List<ValidationView.Item> findings, Instant updatedAt) {

    static DraftView of(OperatorId operator, StoredDraft stored) {
        return new DraftView(
                stored.tariffId().value(),
                stored.request(),
                ValidationView.of(stored.request().check(operator, stored.tariffId()))
                        .findings(),
                stored.updatedAt());
    }
}

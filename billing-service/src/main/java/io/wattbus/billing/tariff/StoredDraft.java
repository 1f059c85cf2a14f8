package io.wattbus.billing.tariff;

import java.time.Instant;

/** A tariff that an operator is still at work on; nothing in it is checked yet. */
record StoredDraft(TariffId tariffId, TariffRequest request, Instant updatedAt) {}

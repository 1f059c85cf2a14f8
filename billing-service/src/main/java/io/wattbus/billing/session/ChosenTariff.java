package io.wattbus.billing.session;

import io.wattbus.billing.tariff.TariffReference;
import java.util.Optional;

/**
 * Which tariff rates a session: kept from when it was first looked for, so that a later tariff changes nothing.
 *
 * @param reference empty if there was none
 * @param lookedFor whether it was, with all that decides it
 */
record ChosenTariff(Optional<TariffReference> reference, boolean lookedFor) {

    static final ChosenTariff NOT_YET = new ChosenTariff(Optional.empty(), false);
}

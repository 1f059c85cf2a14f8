package io.wattbus.billing.session;

import io.wattbus.billing.charging.Place;
import io.wattbus.billing.rating.Rating;
import io.wattbus.billing.tariff.TariffReference;

/** What pricing a session comes to. */
sealed interface Pricing {

    /** It costs {@code rating}. */
    record Priced(TariffReference tariff, Rating rating) implements Pricing {}

    /** No tariff was in force at {@code place} when the session started. */
    record NoTariff(Place place) implements Pricing {}
}

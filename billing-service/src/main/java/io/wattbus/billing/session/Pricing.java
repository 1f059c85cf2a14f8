package io.wattbus.billing.session;

import io.wattbus.billing.cdr.Bill;
import io.wattbus.billing.charging.Place;

/** What pricing a session comes to. */
sealed interface Pricing {

    /** It costs what {@code bill} says. */
    record Priced(Bill bill) implements Pricing {}

    /** No tariff was in force at {@code place} when the session started. */
    record NoTariff(Place place) implements Pricing {}
}

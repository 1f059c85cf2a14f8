package io.wattbus.billing.tariff;

/** Tariffs or their assignments have changed: sessions that wait for one may have it now. */
public record TariffsChanged() {}

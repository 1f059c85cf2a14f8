package io.wattbus.billing.location;

/** Clocks have become known or have changed: sessions whose tariff goes by one may be rated now. */
public record LocationClocksChanged() {}

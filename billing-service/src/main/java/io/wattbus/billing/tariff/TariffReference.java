package io.wattbus.billing.tariff;

/**
 * Names one version of an operator's tariff; what it names never changes.
 *
 * @param version 1 for the first, then up by one
 */
public record TariffReference(TariffId tariffId, int version) {}

package io.wattbus.roaming.pricecheck;

/**
 * A record that does not come out at what it says.
 *
 * @param billed what it says
 * @param expected what its own periods and tariff come to
 */
public record Difference(String currency, Money billed, Money expected) {}

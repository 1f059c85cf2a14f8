package io.wattbus.billing.tariff;

/**
 * What is wrong with a tariff.
 *
 * @param pointer JSON pointer to the element in the request's body
 */
record Finding(String pointer, String detail) {}

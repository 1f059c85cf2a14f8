package io.wattbus.gateway.fraud;

/** A transaction is to be stopped. */
record StopOrdered() {}

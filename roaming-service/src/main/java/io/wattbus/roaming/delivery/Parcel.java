package io.wattbus.roaming.delivery;

import io.wattbus.roaming.partner.Partner;

/** What {@code partner}, who is connected, is to be told. */
public record Parcel(Partner partner, Delivery delivery) {}

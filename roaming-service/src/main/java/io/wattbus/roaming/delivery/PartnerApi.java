package io.wattbus.roaming.delivery;

import io.wattbus.roaming.partner.Partner;

/** How partners are told, in one version of OCPI. */
public interface PartnerApi {

    /** The version, such as 2.2.1. */
    String version();

    /** Tells {@code partner} how the object of {@code delivery} is now; returns within a bounded time. */
    Telling tell(Partner partner, Delivery delivery) throws InterruptedException;
}

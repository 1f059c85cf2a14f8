package io.wattbus.roaming.delivery;

import java.util.List;

/** How partners are told, in one version of OCPI. */
public interface PartnerApi {

    /** The version, such as 2.2.1. */
    String version();

    /**
     * How to tell each of {@code parcels}, in their order, from the objects as they are now. Nobody is asked but our own
     * store.
     */
    List<Sending> prepare(List<Parcel> parcels);

    /** A message that is ready to go. */
    @FunctionalInterface
    interface Sending {

        /** Sends it; returns within a bounded time. */
        Telling send() throws InterruptedException;
    }
}

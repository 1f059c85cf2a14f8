package io.wattbus.roaming.fetching;

import io.wattbus.roaming.partner.Partner;
import java.time.Instant;
import java.util.Optional;

/** A list that partners keep and that is read here, in one version of OCPI. */
public interface PartnerList {

    /** The version, such as 2.2.1. */
    String version();

    /** The module that a partner must be a sender of, such as tokens. */
    String module();

    /**
     * Reads {@code partner}'s list and takes over what is in it, page by page; ends in bounded time, whatever it does.
     *
     * @param from only what changed since then, by the partner's clock; empty is all
     */
    Fetched fetch(Partner partner, Optional<Instant> from) throws InterruptedException;
}

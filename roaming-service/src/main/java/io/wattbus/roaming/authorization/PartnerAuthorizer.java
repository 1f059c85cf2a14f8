package io.wattbus.roaming.authorization;

import io.wattbus.roaming.partner.Partner;
import java.time.Duration;

/** How partners are asked about tokens, in one version of OCPI. */
public interface PartnerAuthorizer {

    /** The version, such as 2.2.1. */
    String version();

    /** Asks {@code partner}, and waits no longer than {@code patience}. */
    PartnerSays ask(Partner partner, Question question, Duration patience) throws InterruptedException;
}

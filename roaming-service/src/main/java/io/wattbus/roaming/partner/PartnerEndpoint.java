package io.wattbus.roaming.partner;

import java.net.URI;

/**
 * Where a partner's module is.
 *
 * @param module such as locations
 * @param receiver whether it is there to be pushed to, and not to be pulled from
 */
public record PartnerEndpoint(String module, boolean receiver, URI url) {}

package io.wattbus.roaming.partner;

import io.wattbus.roaming.party.PartyId;

/**
 * A role of a partner's platform.
 *
 * @param role OCPI Role, such as EMSP
 */
public record PartnerRole(String role, PartyId party) {

    static final String HUB = "HUB";
}

package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.partner.PartnerRole;
import io.wattbus.roaming.party.PartyId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** OCPI CredentialsRole; what a partner sends may lack anything. */
@OcpiObject
record CredentialsRole(
        @Nullable String role,
        @Nullable BusinessDetails businessDetails,
        @Nullable String partyId,
        @Nullable String countryCode) {

    static final String CPO = "CPO";
    private static final String OTHER = "OTHER";
    private static final Set<String> ROLES = Set.of(CPO, "EMSP", "HUB", "NAP", "NSP", OTHER, "SCSP");

    /** Empty if it names no party; a role that OCPI does not know is another one. */
    Optional<PartnerRole> toPartnerRole() {
        String named = role == null ? OTHER : role.toUpperCase(Locale.ROOT);
        return countryCode == null || partyId == null
                ? Optional.empty()
                : PartyId.of(countryCode, partyId)
                        .map(party -> new PartnerRole(ROLES.contains(named) ? named : OTHER, party));
    }
}

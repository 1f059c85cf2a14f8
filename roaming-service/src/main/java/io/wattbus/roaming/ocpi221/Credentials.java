package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.party.PartyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OCPI Credentials: a secret, so {@link #toString} shows none of it; what a partner sends may lack anything. */
@OcpiObject
record Credentials(
        @Nullable String token,
        @Nullable String url,
        @Nullable List<CredentialsRole> roles) {

    /** Whether they name {@code party} in any role. */
    boolean stand(PartyId party) {
        return roles != null
                && roles.stream()
                        .anyMatch(role -> role.countryCode() != null
                                && role.partyId() != null
                                && PartyId.of(role.countryCode(), role.partyId())
                                        .filter(party::equals)
                                        .isPresent());
    }

    @Override
    public String toString() {
        return "Credentials[****]";
    }
}

package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.partner.PartnerRole;
import io.wattbus.roaming.party.PartyId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** OCPI Credentials: a secret, so {@link #toString} shows none of it; what a partner sends may lack anything. */
@OcpiObject
record Credentials(
        @Nullable String token,
        @Nullable String url,
        @Nullable List<@Nullable CredentialsRole> roles) {

    /** Whether they name {@code party} in any role. */
    boolean stand(PartyId party) {
        return partnerRoles().stream().anyMatch(role -> role.party().equals(party));
    }

    /** The roles that name a party, each once. */
    List<PartnerRole> partnerRoles() {
        return Stream.ofNullable(roles)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .flatMap(role -> role.toPartnerRole().stream())
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return "Credentials[****]";
    }
}

package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.ocpi.OcpiSettings;
import io.wattbus.roaming.operator.OperatorRepository;
import io.wattbus.roaming.partner.CredentialsToken;
import io.wattbus.roaming.party.PartyId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The credentials that we give to partners: each operator hosted here is a party of its own. */
@Component
class OwnCredentials {

    private final OcpiSettings settings;
    private final OperatorRepository operators;

    OwnCredentials(OcpiSettings settings, OperatorRepository operators) {
        this.settings = settings;
        this.operators = operators;
    }

    Credentials of(PartyId operator, CredentialsToken token) {
        BusinessDetails details = operators
                .find(operator)
                .map(known -> new BusinessDetails(known.name(), known.website().orElse(null)))
                .orElseGet(() -> new BusinessDetails(operator.value(), null));
        return new Credentials(
                token.value(),
                settings.address("/ocpi/versions").toString(),
                List.of(new CredentialsRole("CPO", details, operator.partyId(), operator.countryCode())));
    }
}

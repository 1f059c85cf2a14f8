package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.ocpi.OcpiSettings;
import io.wattbus.roaming.operator.OperatorRepository;
import io.wattbus.roaming.partner.Agreement;
import io.wattbus.roaming.partner.AgreementState;
import io.wattbus.roaming.partner.CredentialsToken;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.party.PartyId;
import org.springframework.stereotype.Component;

/** The credentials that we give to partners: each operator that has agreed with them is a party of its own. */
@Component
class OwnCredentials {

    private final OcpiSettings settings;
    private final OperatorRepository operators;

    OwnCredentials(OcpiSettings settings, OperatorRepository operators) {
        this.settings = settings;
        this.operators = operators;
    }

    Credentials of(Partner partner, CredentialsToken token) {
        return new Credentials(
                token.value(),
                settings.address("/ocpi/versions").toString(),
                partner.agreements().stream()
                        .filter(agreement -> agreement.state() != AgreementState.ENDED)
                        .map(Agreement::operatorId)
                        .map(this::role)
                        .toList());
    }

    private CredentialsRole role(PartyId operator) {
        BusinessDetails details = operators
                .find(operator)
                .map(known -> new BusinessDetails(known.name(), known.website().orElse(null)))
                .orElseGet(() -> new BusinessDetails(operator.value(), null));
        return new CredentialsRole(CredentialsRole.CPO, details, operator.partyId(), operator.countryCode());
    }
}

package io.wattbus.roaming.ocpi;

import io.wattbus.roaming.partner.Agreement;
import io.wattbus.roaming.partner.AgreementState;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.party.PartyId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;

/**
 * From whom to whom a request goes (OCPI, Message Routing Headers); without them it is to all that have agreed with the
 * partner.
 *
 * @param from one of the partner's parties
 * @param to one of our operators
 */
record Routing(Optional<PartyId> from, Optional<PartyId> to) {

    /**
     * As the headers of {@code request} say.
     *
     * @throws OcpiRefusal if one has another form
     */
    static Routing of(HttpServletRequest request) {
        return new Routing(
                party(request, OcpiHeaders.FROM_COUNTRY, OcpiHeaders.FROM_PARTY),
                party(request, OcpiHeaders.TO_COUNTRY, OcpiHeaders.TO_PARTY));
    }

    /**
     * Holds them against whom we know.
     *
     * @throws OcpiRefusal if the request is to nobody here that {@code partner} has agreed with, or from somebody else
     */
    void check(Partner partner) {
        if (to.filter(operator -> !isActive(partner, operator)).isPresent()) {
            throw OcpiRefusal.of(
                    StatusCode.INVALID_PARAMETERS, "OCPI-to- headers: there is no such party for you here");
        }
        if (!partner.isHub()
                && from.filter(party -> !partner.parties().contains(party)).isPresent()) {
            throw OcpiRefusal.of(StatusCode.INVALID_PARAMETERS, "OCPI-from- headers: this is not one of your parties");
        }
    }

    /** Gives the answer the way back; who asked without saying so is answered as the party that was invited. */
    void reverse(Partner partner, HttpServletResponse response) {
        PartyId back = from.orElse(partner.party());
        response.setHeader(OcpiHeaders.TO_COUNTRY, back.countryCode());
        response.setHeader(OcpiHeaders.TO_PARTY, back.partyId());
        to.or(() -> onlyOne(partner)).ifPresent(operator -> {
            response.setHeader(OcpiHeaders.FROM_COUNTRY, operator.countryCode());
            response.setHeader(OcpiHeaders.FROM_PARTY, operator.partyId());
        });
    }

    private static Optional<PartyId> onlyOne(Partner partner) {
        List<PartyId> operators = partner.agreements().stream()
                .filter(agreement -> agreement.state() == AgreementState.ACTIVE)
                .map(Agreement::operatorId)
                .toList();
        return operators.size() == 1 ? Optional.of(operators.getFirst()) : Optional.empty();
    }

    private static boolean isActive(Partner partner, PartyId operator) {
        return partner.agreement(operator)
                .filter(agreement -> agreement.state() == AgreementState.ACTIVE)
                .isPresent();
    }

    private static Optional<PartyId> party(HttpServletRequest request, String countryHeader, String partyHeader) {
        String country = request.getHeader(countryHeader);
        String party = request.getHeader(partyHeader);
        if (country == null && party == null) {
            return Optional.empty();
        }
        return Optional.of(PartyId.of(String.valueOf(country), String.valueOf(party))
                .orElseThrow(() -> OcpiRefusal.of(
                        StatusCode.INVALID_PARAMETERS, countryHeader + " and " + partyHeader + " name no party")));
    }
}

package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.partner.Connection;
import io.wattbus.roaming.partner.CredentialsToken;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partner.PartnerState;
import io.wattbus.roaming.partner.Partners;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registers us at a partner that has invited us, and gives it another token: the other direction of the handshake. */
@RestController
class RegistrationController {

    private final Partners partners;
    private final Handshake handshake;
    private final CredentialsExchange credentials;

    RegistrationController(Partners partners, Handshake handshake, CredentialsExchange credentials) {
        this.partners = partners;
        this.handshake = handshake;
        this.credentials = credentials;
    }

    /**
     * What the partner's invitation says.
     *
     * @param token their token A
     */
    record Registration(
            @NotBlank String versionsUrl, @NotBlank String token) {

        @Override
        public String toString() {
            return "Registration[****]";
        }
    }

    /**
     * Ends with the partner REGISTERED, or with 502 and nothing gained: then the invitation that we gave it, if any,
     * has lost its token.
     */
    @PostMapping("/api/v1/partners/{partnerId}/registration")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void register(PartyId operator, @PathVariable UUID partnerId, @Valid @RequestBody Registration invitation)
            throws InterruptedException {
        Partner partner = find(operator, partnerId);
        URI versions = Handshake.url(invitation.versionsUrl()).orElseThrow(() -> invalid("versionsUrl"));
        if (!CredentialsToken.isToken(invitation.token())) {
            throw invalid("token");
        }
        CredentialsToken ours = CredentialsToken.random();
        Connection found = discover(versions, new CredentialsToken(invitation.token(), partner.plainTokens()));
        if (!partners.expect(partnerId, ours)) {
            throw conflict("The partner is not INVITED.");
        }
        exchange("POST", partner, found, ours);
    }

    /**
     * Gives a registered partner another token, and takes another one from it. If its answer is lost, both tokens are
     * good until the next exchange.
     */
    @PostMapping("/api/v1/partners/{partnerId}/rotation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rotate(PartyId operator, @PathVariable UUID partnerId) throws InterruptedException {
        Partner partner = find(operator, partnerId);
        CredentialsToken ours = CredentialsToken.random();
        if (partner.state() != PartnerState.REGISTERED || !partners.expectToo(partnerId, ours)) {
            throw conflict("The partner is not REGISTERED.");
        }
        exchange("PUT", partner, partner.connection().orElseThrow(), ours);
    }

    private void exchange(String method, Partner partner, Connection known, CredentialsToken ours)
            throws InterruptedException {
        CredentialsExchange.Exchanged exchanged = credentials.exchange(method, partner, known, ours);
        if (!partners.connect(partner.partnerId(), partner.state(), ours, exchanged.connection(), exchanged.roles())) {
            throw conflict("The partner's registration has changed meanwhile.");
        }
    }

    private Connection discover(URI versions, CredentialsToken theirs) throws InterruptedException {
        return switch (handshake.discover(versions, theirs)) {
            case Handshake.Result.Found(Connection connection) -> connection;
            case Handshake.Result.Failed failed ->
                throw CredentialsExchange.failed("The partner's versions cannot be used: "
                        + failed.code().code() + ".");
        };
    }

    private Partner find(PartyId operator, UUID partnerId) {
        return partners.findRunBy(operator, partnerId);
    }

    private static Problem conflict(String detail) {
        return Problem.of(HttpStatus.CONFLICT, "state-conflict", detail);
    }

    private static Problem invalid(String field) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", field + " has another form.");
    }
}

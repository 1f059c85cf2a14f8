package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.partner.Connection;
import io.wattbus.roaming.partner.CredentialsToken;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partner.PartnerEndpoint;
import io.wattbus.roaming.partner.PartnerState;
import io.wattbus.roaming.partner.Partners;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registers us at a partner that has invited us: the other direction of the handshake. */
@RestController
class RegistrationController {

    private final Partners partners;
    private final Handshake handshake;
    private final PartnerHttp http;
    private final OwnCredentials own;

    RegistrationController(Partners partners, Handshake handshake, PartnerHttp http, OwnCredentials own) {
        this.partners = partners;
        this.handshake = handshake;
        this.http = http;
        this.own = own;
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
        Partner partner = partners.find(operator, partnerId).orElseThrow(() -> Problem.notFound("partner"));
        URI versions = Handshake.url(invitation.versionsUrl()).orElseThrow(() -> invalid("versionsUrl"));
        if (!CredentialsToken.isToken(invitation.token())) {
            throw invalid("token");
        }
        CredentialsToken ours = CredentialsToken.random();
        Connection found = discover(versions, new CredentialsToken(invitation.token()));
        if (!partners.expect(partnerId, ours)) {
            throw Problem.of(HttpStatus.CONFLICT, "state-conflict", "The partner is not INVITED.");
        }
        Connection connection = exchange(partner, found, ours);
        partners.connect(partnerId, PartnerState.INVITED, ours, connection);
    }

    private Connection discover(URI versions, CredentialsToken theirs) throws InterruptedException {
        return switch (handshake.discover(versions, theirs)) {
            case Handshake.Result.Found(Connection connection) -> connection;
            case Handshake.Result.Failed failed ->
                throw failed("The partner's versions cannot be used: "
                        + failed.code().code() + ".");
        };
    }

    /** Gives the partner our credentials and takes those it answers with, token C. */
    private Connection exchange(Partner partner, Connection found, CredentialsToken ours) throws InterruptedException {
        URI url = found.endpoints().stream()
                .filter(endpoint -> endpoint.module().equals("credentials"))
                .map(PartnerEndpoint::url)
                .findFirst()
                .orElseThrow();
        Answer answer = http.send(new PartnerHttp.Request(
                "POST", url, found.token(), Map.of(), UUID.randomUUID(), own.of(partner.operatorId(), ours)));
        Credentials theirs = accepted(answer);
        String token = theirs.token();
        if (token == null || !CredentialsToken.isToken(token) || !theirs.stand(partner.party())) {
            throw failed("The partner's credentials are not those of " + partner.party() + ".");
        }
        return new Connection(
                new CredentialsToken(token),
                Handshake.url(theirs.url()).orElse(found.versionsUrl()),
                found.version(),
                found.endpoints());
    }

    private Credentials accepted(Answer answer) {
        return switch (answer) {
            case Answer.Success success -> {
                Optional<Credentials> credentials = http.data(success, Credentials.class);
                yield credentials.orElseThrow(() -> failed("The partner's answer cannot be read."));
            }
            case Answer.No no -> throw failed("The partner refused: " + no.kind() + ".");
            case Answer.Failure(String kind) -> throw failed("The partner failed: " + kind + ".");
        };
    }

    private static Problem failed(String detail) {
        return Problem.of(HttpStatus.BAD_GATEWAY, "registration-failed", detail);
    }

    private static Problem invalid(String field) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", field + " has another form.");
    }
}

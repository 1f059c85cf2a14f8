package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.partner.Connection;
import io.wattbus.roaming.partner.CredentialsToken;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partner.PartnerEndpoint;
import io.wattbus.roaming.partner.PartnerRole;
import io.wattbus.roaming.partner.Partners;
import io.wattbus.roaming.web.Problem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Exchanges credentials with a partner, when we begin (OCPI 2.2.1 Credentials, Sender). */
@Component
class CredentialsExchange {

    private final Partners partners;
    private final PartnerHttp http;
    private final OwnCredentials own;

    CredentialsExchange(Partners partners, PartnerHttp http, OwnCredentials own) {
        this.partners = partners;
        this.http = http;
        this.own = own;
    }

    /** How the partner is reached from now on, and as whom. */
    record Exchanged(Connection connection, List<PartnerRole> roles) {}

    /**
     * Gives the partner our credentials with {@code ours} as token, and takes those that it answers with.
     *
     * @param method POST to register, PUT to renew
     * @throws Problem 502, if that comes to nothing
     */
    Exchanged exchange(String method, Partner partner, Connection known, CredentialsToken ours)
            throws InterruptedException {
        URI url = known.endpoints().stream()
                .filter(endpoint -> endpoint.module().equals("credentials"))
                .map(PartnerEndpoint::url)
                .findFirst()
                .orElseThrow(() -> failed("The partner has no credentials endpoint."));
        Answer answer = http.send(new PartnerHttp.Request(
                method, url, known.token(), Map.of(), UUID.randomUUID(), own.of(partner, ours)));
        Credentials theirs = accepted(answer);
        String token = theirs.token();
        if (token == null || !CredentialsToken.isToken(token) || !theirs.stand(partner.party())) {
            throw failed("The partner's credentials are not those of " + partner.party() + ".");
        }
        if (partners.areTaken(partner, theirs.partnerRoles())) {
            throw failed("One of the parties that the partner names is another partner's.");
        }
        Connection connection = new Connection(
                new CredentialsToken(token, partner.plainTokens()),
                Handshake.url(theirs.url()).orElse(known.versionsUrl()),
                known.version(),
                known.endpoints());
        return new Exchanged(connection, theirs.partnerRoles());
    }

    private Credentials accepted(Answer answer) {
        return switch (answer) {
            case Answer.Success success ->
                http.data(success, Credentials.class).orElseThrow(() -> failed("The partner's answer cannot be read."));
            case Answer.No no -> throw failed("The partner refused: " + no.kind() + ".");
            case Answer.Failure(String kind) -> throw failed("The partner failed: " + kind + ".");
        };
    }

    /** What it is to fail. */
    static Problem failed(String detail) {
        return Problem.of(HttpStatus.BAD_GATEWAY, "registration-failed", detail);
    }
}

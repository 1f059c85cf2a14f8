package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.ocpi.Caller;
import io.wattbus.roaming.ocpi.Envelope;
import io.wattbus.roaming.ocpi.OcpiRefusal;
import io.wattbus.roaming.ocpi.StatusCode;
import io.wattbus.roaming.partner.Connection;
import io.wattbus.roaming.partner.CredentialsToken;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partner.PartnerRole;
import io.wattbus.roaming.partner.PartnerState;
import io.wattbus.roaming.partner.Partners;
import java.net.URI;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** OCPI Credentials: a partner registers, renews its registration, or ends it. */
@RestController
@RequestMapping(Ocpi221.CREDENTIALS)
class CredentialsController {

    private final Partners partners;
    private final Handshake handshake;
    private final OwnCredentials own;

    CredentialsController(Partners partners, Handshake handshake, OwnCredentials own) {
        this.partners = partners;
        this.handshake = handshake;
        this.own = own;
    }

    @GetMapping
    Envelope<Credentials> get(Caller caller) {
        return Envelope.of(own.of(caller.partner(), caller.token()));
    }

    /** Registers an invited partner. */
    @PostMapping
    Envelope<Credentials> register(Caller caller, @RequestBody Credentials credentials) throws InterruptedException {
        require(caller, PartnerState.INVITED, "Registered already: use PUT");
        return exchange(caller.partner(), credentials);
    }

    /** Renews both tokens and the endpoints of a registered partner. */
    @PutMapping
    Envelope<Credentials> renew(Caller caller, @RequestBody Credentials credentials) throws InterruptedException {
        require(caller, PartnerState.REGISTERED, "Not registered yet: use POST");
        return exchange(caller.partner(), credentials);
    }

    @DeleteMapping
    Envelope<Void> unregister(Caller caller) {
        require(caller, PartnerState.REGISTERED, "Not registered");
        partners.disconnect(caller.partner().partnerId());
        return Envelope.success();
    }

    private static void require(Caller caller, PartnerState state, String otherwise) {
        if (caller.partner().state() != state) {
            throw OcpiRefusal.methodNotAllowed(otherwise);
        }
    }

    private Envelope<Credentials> exchange(Partner partner, Credentials theirs) throws InterruptedException {
        CredentialsToken theirToken = token(partner, theirs);
        URI versions = Handshake.url(theirs.url()).orElseThrow(() -> invalid("url"));
        if (!theirs.stand(partner.party())) {
            throw OcpiRefusal.of(StatusCode.INVALID_PARAMETERS, "roles must name the invited party " + partner.party());
        }
        if (partners.areTaken(partner, theirs.partnerRoles())) {
            throw OcpiRefusal.of(
                    StatusCode.INVALID_PARAMETERS, "roles name a party that is registered by another platform");
        }
        return switch (handshake.discover(versions, theirToken)) {
            case Handshake.Result.Failed(StatusCode code, String message) -> throw OcpiRefusal.of(code, message);
            case Handshake.Result.Found(Connection connection) -> connected(partner, connection, theirs.partnerRoles());
        };
    }

    private Envelope<Credentials> connected(Partner partner, Connection connection, List<PartnerRole> roles) {
        CredentialsToken token = CredentialsToken.random();
        if (!partners.connect(partner.partnerId(), partner.state(), token, connection, roles)) {
            throw OcpiRefusal.methodNotAllowed("Your registration has changed meanwhile");
        }
        return Envelope.of(own.of(partner, token));
    }

    private static CredentialsToken token(Partner partner, Credentials theirs) {
        String token = theirs.token();
        if (token == null || !CredentialsToken.isToken(token)) {
            throw invalid("token");
        }
        return new CredentialsToken(token, partner.plainTokens());
    }

    private static OcpiRefusal invalid(String field) {
        return OcpiRefusal.of(StatusCode.INVALID_PARAMETERS, field + " is missing or has another form");
    }
}

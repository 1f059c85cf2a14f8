package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.cdr.Cdr;
import io.wattbus.roaming.cdr.Cdrs;
import io.wattbus.roaming.delivery.Delivery;
import io.wattbus.roaming.delivery.PartnerApi;
import io.wattbus.roaming.delivery.Telling;
import io.wattbus.roaming.location.Evse;
import io.wattbus.roaming.location.Location;
import io.wattbus.roaming.location.Locations;
import io.wattbus.roaming.ocpi.OcpiHeaders;
import io.wattbus.roaming.operator.Operator;
import io.wattbus.roaming.operator.OperatorRepository;
import io.wattbus.roaming.partner.Agreement;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.session.Session;
import io.wattbus.roaming.session.Sessions;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells partners how an object is at the moment of telling, in the words of OCPI 2.2.1. */
@Component
class PartnerPush implements PartnerApi {

    private final PartnerHttp http;
    private final Locations locations;
    private final Sessions sessions;
    private final Cdrs cdrs;
    private final OperatorRepository operators;

    PartnerPush(PartnerHttp http, Locations locations, Sessions sessions, Cdrs cdrs, OperatorRepository operators) {
        this.http = http;
        this.locations = locations;
        this.sessions = sessions;
        this.cdrs = cdrs;
        this.operators = operators;
    }

    @Override
    public String version() {
        return Ocpi221.VERSION;
    }

    @Override
    public Telling tell(Partner partner, Delivery delivery) throws InterruptedException {
        Optional<Agreement> agreement = partner.agreement(delivery.operatorId())
                .filter(known -> known.data().contains(delivery.kind().data()));
        if (agreement.isEmpty()) {
            return new Telling.Withheld();
        }
        return switch (agreement.get().state()) {
            case ACTIVE -> tell(partner, agreement.get(), delivery);
            case PAUSED -> new Telling.Held();
            case ENDED -> new Telling.Withheld();
        };
    }

    private Telling tell(Partner partner, Agreement agreement, Delivery delivery) throws InterruptedException {
        return switch (delivery.kind()) {
            case EVSE -> tellStatus(partner, agreement, delivery);
            case SESSION -> tellSession(partner, delivery);
            case CDR -> tellCdr(partner, delivery);
        };
    }

    /** A partner that does not know the EVSE yet is given the whole location (OCPI, PATCH). */
    private Telling tellStatus(Partner partner, Agreement agreement, Delivery delivery) throws InterruptedException {
        Optional<Location> location = locations.ofEvse(delivery.operatorId(), delivery.objectId());
        if (location.isEmpty()) {
            return new Telling.NotReady("location-unknown");
        }
        if (!location.get().publish() || !agreement.shows(location.get().locationId())) {
            return new Telling.Withheld();
        }
        Optional<Evse> evse = location.get().evse(delivery.objectId());
        if (evse.isEmpty()) {
            return new Telling.NotReady("evse-unknown");
        }
        String id = location.get().locationId();
        Answer patched = send(
                partner,
                delivery,
                partner.party(),
                "PATCH",
                OcpiEvse.StatusPatch.of(evse.get()),
                id,
                evse.get().uid());
        Answer answer = PushAnswers.isUnknownObject(patched)
                ? send(partner, delivery, partner.party(), "PUT", whole(location.get()), id)
                : patched;
        return PushAnswers.of(answer, Optional.of(evse.get().status().name()));
    }

    private Telling tellSession(Partner partner, Delivery delivery) throws InterruptedException {
        Optional<Session> session = sessions.find(UUID.fromString(delivery.objectId()));
        Optional<String> currency = operators.find(delivery.operatorId()).map(Operator::currency);
        if (session.isEmpty() || currency.isEmpty()) {
            return new Telling.NotReady("operator-unknown");
        }
        if (!partner.parties().contains(session.get().token().issuer())) {
            return new Telling.Withheld();
        }
        OcpiSession body = OcpiSession.of(session.get(), currency.get());
        Answer answer = send(partner, delivery, session.get().token().issuer(), "PUT", body, body.id());
        return PushAnswers.of(answer, Optional.of(body.status()));
    }

    private Telling tellCdr(Partner partner, Delivery delivery) throws InterruptedException {
        Optional<Cdr> cdr = cdrs.complete(UUID.fromString(delivery.objectId()));
        if (cdr.isEmpty()) {
            return new Telling.NotReady("location-unknown");
        }
        if (!partner.parties().contains(cdr.get().token().issuer())) {
            return new Telling.Withheld();
        }
        OcpiCdr body = OcpiCdr.of(cdr.get(), cdr.get().place().orElseThrow());
        PartyId driversParty = cdr.get().token().issuer();
        return PushAnswers.ofCdr(
                http.send(request(partner, delivery, driversParty, "POST", receiver(partner, delivery), body)));
    }

    private OcpiLocation whole(Location location) {
        return OcpiLocation.of(location, operators.find(location.operatorId()));
    }

    /** To the partner's copy of an object of ours: under our country code and party id. */
    private Answer send(Partner partner, Delivery delivery, PartyId to, String method, Object body, String... path)
            throws InterruptedException {
        StringBuilder url = new StringBuilder(
                        receiver(partner, delivery).toString().replaceAll("/+$", ""))
                .append('/')
                .append(delivery.operatorId().countryCode())
                .append('/')
                .append(delivery.operatorId().partyId());
        for (String segment : path) {
            url.append('/')
                    .append(URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return http.send(request(partner, delivery, to, method, URI.create(url.toString()), body));
    }

    private static PartnerHttp.Request request(
            Partner partner, Delivery delivery, PartyId to, String method, URI url, Object body) {
        return new PartnerHttp.Request(
                method,
                url,
                partner.connection().orElseThrow().token(),
                OcpiHeaders.route(delivery.operatorId(), to),
                correlation(delivery),
                body);
    }

    private static URI receiver(Partner partner, Delivery delivery) {
        return partner.receiver(delivery.kind().module()).orElseThrow().url();
    }

    private static UUID correlation(Delivery delivery) {
        String id = String.join(
                "/",
                delivery.partnerId().toString(),
                delivery.operatorId().value(),
                delivery.kind().name(),
                delivery.objectId(),
                Long.toString(delivery.version()));
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }
}

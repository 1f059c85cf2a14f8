package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.cdr.Cdr;
import io.wattbus.roaming.cdr.Cdrs;
import io.wattbus.roaming.delivery.ObjectKind;
import io.wattbus.roaming.delivery.Parcel;
import io.wattbus.roaming.delivery.PartnerApi;
import io.wattbus.roaming.delivery.Telling;
import io.wattbus.roaming.location.EvseKey;
import io.wattbus.roaming.location.EvseState;
import io.wattbus.roaming.messaging.Outage;
import io.wattbus.roaming.operator.Operator;
import io.wattbus.roaming.operator.OperatorRepository;
import io.wattbus.roaming.partner.Agreement;
import io.wattbus.roaming.session.Session;
import io.wattbus.roaming.session.Sessions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells partners how an object is at the moment of telling, in the words of OCPI 2.2.1. */
@Component
class PartnerPush implements PartnerApi {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerPush.class);

    private final PushRequests requests;
    private final LocationPushes locations;
    private final TariffPushes tariffs;
    private final Sessions sessions;
    private final Cdrs cdrs;
    private final OperatorRepository operators;

    PartnerPush(
            PushRequests requests,
            LocationPushes locations,
            TariffPushes tariffs,
            Sessions sessions,
            Cdrs cdrs,
            OperatorRepository operators) {
        this.requests = requests;
        this.locations = locations;
        this.tariffs = tariffs;
        this.sessions = sessions;
        this.cdrs = cdrs;
        this.operators = operators;
    }

    @Override
    public String version() {
        return Ocpi221.VERSION;
    }

    @Override
    public List<Sending> prepare(List<Parcel> parcels) {
        Map<EvseKey, EvseState> states = locations.states(parcels.stream()
                .filter(parcel -> parcel.delivery().kind() == ObjectKind.EVSE)
                .toList());
        return parcels.stream().map(parcel -> prepared(parcel, states)).toList();
    }

    /** A fault of ours in one object must not keep any partner from the others. */
    private Sending prepared(Parcel parcel, Map<EvseKey, EvseState> states) {
        try {
            return prepare(parcel, states);
        } catch (RuntimeException e) {
            if (Outage.causedBy(e)) {
                throw e;
            }
            LOG.atError()
                    .addKeyValue("partner", parcel.partner().partnerId())
                    .setCause(e)
                    .log("An object could not be made into a message");
            return () -> new Telling.NotReady("internal-error");
        }
    }

    private Sending prepare(Parcel parcel, Map<EvseKey, EvseState> states) {
        Optional<Agreement> agreement = parcel.partner()
                .agreement(PushRequests.owner(parcel))
                .filter(known -> known.data().contains(parcel.delivery().kind().data()));
        if (agreement.isEmpty()) {
            return Telling.Withheld::new;
        }
        return switch (agreement.get().state()) {
            case ACTIVE -> prepare(parcel, agreement.get(), states);
            case PAUSED -> Telling.Held::new;
            case ENDED -> Telling.Withheld::new;
        };
    }

    private Sending prepare(Parcel parcel, Agreement agreement, Map<EvseKey, EvseState> states) {
        return switch (parcel.delivery().kind()) {
            case EVSE -> locations.status(parcel, agreement, states);
            case LOCATION -> locations.whole(parcel, agreement);
            case TARIFF -> tariffs.whole(parcel);
            case SESSION -> session(parcel);
            case CDR -> cdr(parcel);
        };
    }

    private Sending session(Parcel parcel) {
        Optional<Session> session =
                sessions.find(UUID.fromString(parcel.delivery().objectId()));
        Optional<String> currency = operators.find(PushRequests.owner(parcel)).map(Operator::currency);
        if (session.isEmpty() || currency.isEmpty()) {
            return () -> new Telling.NotReady("operator-unknown");
        }
        if (!parcel.partner().parties().contains(session.get().token().issuer())) {
            return Telling.Withheld::new;
        }
        OcpiSession body = OcpiSession.of(session.get(), currency.get());
        return () -> {
            PushRequests.Reply reply =
                    requests.send(parcel, session.get().token().issuer(), "PUT", body, body.id());
            return PushAnswers.of(reply.answer(), Optional.of(body.status()), reply.retryAfter());
        };
    }

    private Sending cdr(Parcel parcel) {
        Optional<Cdr> cdr = cdrs.complete(UUID.fromString(parcel.delivery().objectId()));
        if (cdr.isEmpty()) {
            return () -> new Telling.NotReady("location-unknown");
        }
        if (!parcel.partner().parties().contains(cdr.get().token().issuer())) {
            return Telling.Withheld::new;
        }
        OcpiCdr body = OcpiCdr.of(cdr.get(), cdr.get().place().orElseThrow());
        return () -> {
            PushRequests.Reply reply = requests.post(parcel, cdr.get().token().issuer(), body);
            return PushAnswers.ofCdr(reply.answer(), reply.retryAfter());
        };
    }
}

package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.delivery.Delivery;
import io.wattbus.roaming.delivery.Parcel;
import io.wattbus.roaming.ocpi.OcpiHeaders;
import io.wattbus.roaming.ocpi.OcpiSettings;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.party.PartyId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends what a delivery is about to where its partner wants it. */
@Component
class PushRequests {

    private final PartnerHttp http;
    private final PartnerHttp.Bounds bounds;
    private final Clock clock;

    PushRequests(PartnerHttp http, OcpiSettings settings, Clock clock) {
        this.http = http;
        this.bounds = new PartnerHttp.Bounds(settings.answerTimeout(), settings.largestAnswer());
        this.clock = clock;
    }

    /** What came back, and how long the partner wants to be left alone. */
    record Reply(Answer answer, Optional<Duration> retryAfter) {}

    /** Whose the object is: it is under this party's code at the partner, and comes from it. */
    static PartyId owner(Parcel parcel) {
        return parcel.delivery().operatorId();
    }

    /** To the partner's copy of an object of ours: under our country code and party id. */
    Reply send(Parcel parcel, PartyId to, String method, @Nullable Object body, String... path)
            throws InterruptedException {
        StringBuilder url = new StringBuilder(receiver(parcel).toString().replaceAll("/+$", ""))
                .append('/')
                .append(owner(parcel).countryCode())
                .append('/')
                .append(owner(parcel).partyId());
        for (String segment : path) {
            url.append('/')
                    .append(URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return send(parcel, to, method, URI.create(url.toString()), body);
    }

    /** To the partner's endpoint itself: what is posted has no address yet. */
    Reply post(Parcel parcel, PartyId to, Object body) throws InterruptedException {
        return send(parcel, to, "POST", receiver(parcel), body);
    }

    private Reply send(Parcel parcel, PartyId to, String method, URI url, @Nullable Object body)
            throws InterruptedException {
        Partner partner = parcel.partner();
        PartnerHttp.Reply reply = http.send(
                new PartnerHttp.Request(
                        method,
                        url,
                        partner.connection().orElseThrow().token(),
                        OcpiHeaders.route(owner(parcel), to),
                        correlation(parcel.delivery()),
                        body),
                bounds);
        return new Reply(reply.answer(), RetryAfter.of(reply.headers(), clock.instant()));
    }

    private static URI receiver(Parcel parcel) {
        return parcel.partner()
                .receiver(parcel.delivery().kind().module())
                .orElseThrow()
                .url();
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

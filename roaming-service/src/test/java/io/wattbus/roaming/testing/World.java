package io.wattbus.roaming.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api.Answer;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.EvseStatus;
import java.util.concurrent.atomic.AtomicLong;

/** An operator's network and its partners, in a few words. */
public final class World {

    public final KafkaWorld kafka;
    public final Api api;
    private final AtomicLong sequence = new AtomicLong();

    World(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    /** A partner that {@code operator} has invited and that has registered. */
    public RoamingPartner registered(String operator) {
        return registered(operator, new RoamingPartner(Fixtures.party()));
    }

    /** The same of {@code partner}. */
    public RoamingPartner registered(String operator, RoamingPartner partner) {
        assertThat(partner.register(api, invite(operator, partner.party).at("/token"))
                        .code())
                .isEqualTo(1000);
        return partner;
    }

    public Answer invite(String operator, String party) {
        Answer answer = api.operator(
                jwt(operator),
                "POST",
                "/api/v1/partners",
                "{\"party\": \"%s\", \"name\": \"Partner\"}".formatted(party));
        assertThat(answer.status()).isEqualTo(201);
        return answer;
    }

    public String jwt(String operator) {
        return Tokens.of(operator, Tokens.ALL_SCOPES);
    }

    /** An operator with a published location of one EVSE, which the service and the partner know of. */
    public void open(String operator, String locationId, RoamingPartner seenBy) {
        kafka.publish(Topics.OPERATORS, Fixtures.operatorRecord(operator));
        kafka.publish(Topics.LOCATIONS, Fixtures.location(operator, locationId).build());
        await().until(() -> api.partner(seenBy.tokenForUs, "GET", "/ocpi/2.2.1/locations/" + locationId, null)
                                .code()
                        == 1000
                && api.partner(seenBy.tokenForUs, "GET", "/ocpi/2.2.1/sessions", null)
                                .code()
                        == 1000);
        if (seenBy.receives.contains("locations")) {
            await().until(() -> !seenBy.pushes("locations", locationId).isEmpty());
            seenBy.forget();
        }
    }

    /** The EVSE of {@code locationId} becomes {@code status}. */
    public void becomes(String operator, String locationId, EvseStatus status) {
        kafka.publish(
                Topics.EVSE_STATUS,
                Fixtures.status(operator, locationId, locationId + "-1", sequence.incrementAndGet(), status));
    }

    /** How many deliveries of {@code operator}, but for whole locations, are in {@code state}. */
    public int deliveries(String operator, String state) {
        return (int) api.get(jwt(operator), "/api/v1/deliveries?limit=1000&state=" + state)
                .json()
                .path("items")
                .valueStream()
                .filter(delivery -> !delivery.path("object").asString("").equals("LOCATION"))
                .count();
    }
}

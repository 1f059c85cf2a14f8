package io.wattbus.search.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.search.testing.Api;
import io.wattbus.search.testing.Api.Answer;
import io.wattbus.search.testing.Fixtures;
import io.wattbus.search.testing.KafkaWorld;
import io.wattbus.search.testing.Places;
import io.wattbus.search.testing.RawIndex;
import io.wattbus.search.testing.SearchIntegrationTest;
import io.wattbus.search.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From events on the topic to sessions that are found. */
@SearchIntegrationTest
class SessionSearchIT {

    private static final String SESSIONS = "/api/v1/search/sessions";

    private final KafkaWorld kafka;
    private final Api api;
    private final RawIndex index;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final Fixtures.Session session = Fixtures.session(operator);

    SessionSearchIT(KafkaWorld kafka, Api api, RawIndex index) {
        this.kafka = kafka;
        this.api = api;
        this.index = index;
    }

    @Test
    void sessionIsFoundAsItsNewestEventTellsIt() {
        kafka.publish(session.started(), session.updated(1, 1_500), session.ended(2, 20_000_500));
        kafka.settle();

        Answer found = api.get(token, SESSIONS);

        assertThat(found.items("/sessionId")).containsExactly(session.id.toString());
        assertThat(found.at("/items/0/state")).isEqualTo("ENDED");
        assertThat(found.at("/items/0/lastSequence")).isEqualTo("2");
        assertThat(found.at("/items/0/energyWh")).isEqualTo("20001");
        assertThat(found.at("/items/0/startedAt")).isEqualTo(session.startedAt.toString());
        assertThat(found.at("/items/0/endedAt"))
                .isEqualTo(session.startedAt.plus(Duration.ofMinutes(2)).toString());
        assertThat(found.at("/items/0/stoppedReason")).isEqualTo("LOCAL");
        assertThat(found.at("/items/0/issuingParty")).isEqualTo("FI*WAT");
        assertThat(found.at("/items/0/powerW")).isEqualTo("7000");
    }

    @Test
    void lateAndRepeatedEventsNeverWin() {
        kafka.publish(session.ended(2, 20_000), session.updated(1, 1_500), session.started(), session.ended(2, 20_000));
        kafka.settle();

        JsonNode kept = index.source("sessions", session.id.toString());
        assertThat(kept.path("state").asString()).isEqualTo("ENDED");
        assertThat(kept.path("lastSequence").asInt()).isEqualTo(2);
        assertThat(kept.path("energyMilliWh").asInt()).isEqualTo(20_000);
    }

    @Test
    void laterEndReplacesTheEarlierOne() {
        kafka.publish(session.started(), session.ended(1, 5_000), session.ended(2, 6_000));
        kafka.settle();

        assertThat(api.get(token, SESSIONS).items("/energyWh")).containsExactly("6");
    }

    @Test
    void replayOfEverythingChangesNothing() throws Exception {
        kafka.publish(session.started(), session.updated(1, 1_500), session.ended(2, 20_000));
        kafka.settle();
        String before = api.get(token, SESSIONS).response().body();
        JsonNode document = index.get("/sessions/_doc/" + session.id);

        kafka.replayAll();

        assertThat(api.get(token, SESSIONS).response().body()).isEqualTo(before);
        assertThat(index.get("/sessions/_doc/" + session.id)).isEqualTo(document);
    }

    @Test
    void eventsThatAreNotLiveAreHistoryLikeAllOthers() {
        kafka.publish(session.event(3, SessionEventType.ENDED, 9_000, Duration.ofMinutes(3))
                .setLive(false)
                .build());
        kafka.settle();

        assertThat(api.get(token, SESSIONS + "?state=ENDED").items("/energyWh")).containsExactly("9");
    }

    @Test
    void theIndexNamesNobody() {
        kafka.publish(session.started());
        kafka.settle();

        String kept = index.everything("sessions-v1,stations-v1,records-v1").toUpperCase(Locale.ROOT);
        assertThat(kept).contains(session.id.toString().toUpperCase(Locale.ROOT));
        assertThat(kept)
                .doesNotContain(Fixtures.TOKEN_UID.toUpperCase(Locale.ROOT))
                .doesNotContain(Fixtures.CONTRACT_ID);
        assertThat(api.get(token, SESSIONS).response().body()).doesNotContainIgnoringCase("hash");
    }

    @Test
    void whoKnowsTheTokenFindsItsSessions() {
        kafka.publish(
                session.with("aB12cD").started(), Fixtures.session(operator).started());
        kafka.settle();

        assertThat(api.get(token, SESSIONS + "?token=Ab12Cd").items("/sessionId"))
                .containsExactly(session.id.toString());
        assertThat(api.get(token, SESSIONS + "?token=" + Fixtures.CONTRACT_ID).items("/sessionId"))
                .hasSize(2);
        assertThat(api.get(token, SESSIONS + "?token=other").items("/sessionId"))
                .isEmpty();
    }

    @Test
    void everyFilterNarrows() {
        Fixtures.Session other = Fixtures.session(operator).startedAt(Instant.parse("2026-01-01T00:00:00Z"));
        kafka.publish(session.started(), other.started(), other.ended(1, 1_000));
        kafka.settle();

        assertFinds("state=ACTIVE", session);
        assertFinds("state=ENDED", other);
        assertFinds("stationId=" + other.stationId, other);
        assertFinds("evseUid=" + session.stationId + "-1", session);
        assertFinds("locationId=loc-1", session, other);
        assertFinds("locationId=loc-2");
        assertFinds("from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00.001Z", other);
        assertFinds("to=2026-01-01T00:00:00Z");
        assertFinds("from=2026-01-01T00:00:00.001Z", session);
        assertFinds("q=" + session.stationId, session);
        assertFinds("q=kempower+sate", session, other);
        assertFinds("q=kempower+" + other.id, other);
        assertFinds("q=abb");
        assertFinds("state=ACTIVE&stationId=" + other.stationId);
    }

    @Test
    void sessionsAreFoundByWhereTheirStationStands() {
        Fixtures.Session elsewhere = Fixtures.session(operator);
        kafka.publish(
                Topics.LOCATIONS,
                Places.location(operator, session.stationId, "Harbour", 1).build());
        kafka.publish(session.started(), elsewhere.started());
        kafka.settle();

        assertFinds("near=62.24,25.72&radiusM=1000", session);
        assertFinds("near=60.17,24.94&radiusM=1000");
        assertFinds("bbox=25,62,26,63", session);
        assertFinds("q=jyvaskyla+harb", session);
    }

    @Test
    void pagesLeadThroughEverythingOnce() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) { // two at a time, so that pages end among equals
            Fixtures.Session one = Fixtures.session(operator).startedAt(session.startedAt.minusSeconds(i / 2));
            kafka.publish(one.started(), one.ended(1, 1_000));
            ids.add(one.id.toString());
        }
        kafka.settle();

        List<String> found = api.all(token, SESSIONS + "?state=ENDED&limit=3", "/sessionId");

        assertThat(found).containsExactlyInAnyOrderElementsOf(ids);
        List<String> times = api.all(token, SESSIONS + "?limit=3", "/startedAt");
        assertThat(times).isSortedAccordingTo(Collections.reverseOrder());
    }

    private void assertFinds(String query, Fixtures.Session... sessions) {
        assertThat(api.get(token, SESSIONS + "?" + query).items("/sessionId"))
                .as(query)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(sessions).stream().map(it -> it.id.toString()).toList());
    }
}

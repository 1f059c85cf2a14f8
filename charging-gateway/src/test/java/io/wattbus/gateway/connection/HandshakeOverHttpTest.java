package io.wattbus.gateway.connection;

import static io.wattbus.gateway.connection.TestStation.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HandshakeOverHttpTest {

    private static TestListener listener;
    private final String station = listener.register().id().value();

    @BeforeAll
    static void open() {
        listener = new TestListener();
    }

    @AfterAll
    static void close() {
        listener.close();
    }

    @AfterEach
    void bringTheStoreBack() {
        listener.presence.away = false;
    }

    @Test
    void echoesTheCommonSubprotocolAndNoExtension() {
        try (TestStation connected = TestStation.connect(
                listener.port(), station, credentials(station, FakePresence.PASSWORD), "ocpp2.0", "ocpp1.6")) {
            assertThat(connected.socket().getSubprotocol()).isEqualTo("ocpp1.6");
        }
    }

    @Test
    void decodesTheIdentityAndToleratesASlashAtItsEnd() {
        Station odd = new Station(
                new StationId("A|1"), Fixtures.OPERATOR, Fixtures.station(1).locationId(), List.of());
        listener.presence.register(odd);

        try (TestStation connected =
                TestStation.connect(listener.port(), "A%7C1/", credentials("A|1", FakePresence.PASSWORD), "ocpp1.6")) {
            assertThat(connected.socket().isInputClosed()).isFalse();
        }
    }

    @Test
    void refusesAnUnknownStation() {
        assertThat(refusal("NOBODY", credentials("NOBODY", "x"), "ocpp1.6").statusCode())
                .isEqualTo(404);
    }

    @Test
    void challengesAStationThatDoesNotProveWhoItIs() {
        HttpResponse<?> refusal = refusal(station, null, "ocpp1.6");

        assertThat(refusal.statusCode()).isEqualTo(401);
        assertThat(refusal.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic "));
        assertThat(refusal(station, credentials(station, "wrong"), "ocpp1.6").statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesAStationThatSpeaksNothingWeDoAndCountsIt() {
        assertThat(refusal(station, credentials(station, FakePresence.PASSWORD)).statusCode())
                .isEqualTo(400);
        assertThat(refusal(station, credentials(station, FakePresence.PASSWORD), "soap")
                        .statusCode())
                .isEqualTo(400);

        assertThat(listener.counted("wattbus.ocpp.handshakes.refused", "reason", "no-common-subprotocol"))
                .isEqualTo(2);
    }

    @Test
    void tellsAStationWhenToComeBackWhileTheStoreIsAway() {
        listener.presence.away = true;

        HttpResponse<?> refusal = refusal(station, credentials(station, FakePresence.PASSWORD), "ocpp1.6");

        assertThat(refusal.statusCode()).isEqualTo(503);
        assertThat(refusal.headers().firstValue("Retry-After")).contains("7");
    }

    @Test
    void refusesAPathThatCannotBeDecoded() throws IOException {
        for (String path : List.of("/ocpp/%zz", "/ocpp/%FF", "/ocpp/%C3", "/ocpp/A%1")) {
            try (RawClient client = new RawClient(listener.port())) {
                assertThat(client.upgrade(path, "-")).as(path).isEqualTo(400);
            }
        }
    }

    @Test
    void refusesWhatIsNoWebSocket() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + listener.port() + "/ocpp/" + station))
                .header("Sec-WebSocket-Protocol", "ocpp1.6")
                .header("Authorization", credentials(station, FakePresence.PASSWORD))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(426);
        }
    }

    private static HttpResponse<?> refusal(String path, String authorization, String... subprotocols) {
        return TestStation.refusal(listener.port(), path, authorization, subprotocols);
    }
}

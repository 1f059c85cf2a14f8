package io.wattbus.platformtests;

import static io.wattbus.schemas.Topics.CHARGING_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Rest;
import io.wattbus.platformtests.harness.RestAnswer;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.schemas.avro.StoppedReason;
import io.wattbus.simulator.rpc.Frame;
import io.wattbus.simulator.station.SimulatedStation;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator sends commands to stations by HTTP and gets what the station answers. */
@OnPlatform
class CommandsIT {

    @Test
    void aSessionIsStartedAndStoppedFromAfar(RunningPlatform platform, Tenant tenant) {
        StationAccess access = tenant.station();
        SimulatedStation station = tenant.simulate(access);
        station.connect().join();

        RestAnswer started = command(tenant, access, "RemoteStartTransaction", """
                {"connectorId": 1, "idTag": "%s"}""".formatted(tenant.idToken()));
        assertThat(started.status()).isEqualTo(200);
        assertThat(started.text("/status")).isEqualTo("Accepted");
        ChargingSessionEvent first = await("the start on the topic")
                .until(() -> platform.journal().values(CHARGING_SESSIONS, access.stationId()), seen -> !seen.isEmpty())
                .getFirst();

        RestAnswer stopped = command(tenant, access, "RemoteStopTransaction", """
                {"transactionId": %s}""".formatted(first.getTransactionId()));
        assertThat(stopped.status()).isEqualTo(200);
        assertThat(stopped.text("/status")).isEqualTo("Accepted");
        await("the end on the topic")
                .untilAsserted(() -> assertThat(platform.journal().values(CHARGING_SESSIONS, access.stationId()))
                        .last()
                        .satisfies(last -> {
                            assertThat(last.getType()).isEqualTo(SessionEventType.ENDED);
                            assertThat(last.getStoppedReason()).isEqualTo(StoppedReason.REMOTE);
                        }));
    }

    @Test
    void aStationIsResetAndComesBack(Tenant tenant) {
        StationAccess access = tenant.station();
        Charger charger = tenant.connect(access).boot();

        CompletableFuture<RestAnswer> reset = commandLater(tenant, access, "Reset", """
                {"type": "Hard"}""");
        Frame.Call received = charger.nextCommand();
        assertThat(received.action()).isEqualTo("Reset");
        assertThat(received.payload().at("/type").asString()).isEqualTo("Hard");
        charger.answer(received, """
                {"status": "Accepted"}""");

        assertThat(reset.join().status()).isEqualTo(200);
        assertThat(reset.join().text("/status")).isEqualTo("Accepted");
        charger.cut();
        tenant.connect(access).boot();
        await("connected again").until(() -> isConnected(tenant, access));
    }

    @Test
    void aConnectorIsUnlocked(Tenant tenant) {
        StationAccess access = tenant.station();
        SimulatedStation station = tenant.simulate(access);
        station.connect().join();

        RestAnswer unlocked = command(tenant, access, "UnlockConnector", """
                {"connectorId": 1}""");

        assertThat(unlocked.status()).isEqualTo(200);
        assertThat(unlocked.text("/status")).isEqualTo("Unlocked");
    }

    @Test
    void anOfflineStationIsToldOfAtOnce(Tenant tenant) {
        RestAnswer answer = command(tenant, tenant.station(), "Reset", """
                {"type": "Soft"}""");

        assertProblem(answer, 409, "station-offline");
    }

    @Test
    void aStationThatHasNotBootedIsLeftAlone(Tenant tenant) {
        StationAccess access = tenant.station();
        Charger charger = tenant.connect(access);

        await("known to be connected").until(() -> isConnected(tenant, access));
        await("a boot is missing, not the station")
                .untilAsserted(() -> assertProblem(command(tenant, access, "Reset", """
                        {"type": "Soft"}"""), 409, "station-not-accepted"));
        assertThat(charger.received()).isEmpty();
    }

    @Test
    void aStationThatRefusesIsToldOfWithItsOwnWords(Tenant tenant) {
        StationAccess access = tenant.station();
        Charger charger = tenant.connect(access).boot();

        CompletableFuture<RestAnswer> answer = commandLater(tenant, access, "Reset", """
                {"type": "Soft"}""");
        Frame.Call received = charger.nextCommand();
        charger.send("""
                [4, "%s", "InternalError", "relay stuck", {}]""".formatted(received.messageId()));

        assertProblem(answer.join(), 502, "station-error");
        assertThat(answer.join().text("/ocppErrorCode")).isEqualTo("InternalError");
        assertThat(answer.join().text("/ocppErrorDescription")).isEqualTo("relay stuck");
    }

    @Test
    void aStationThatSaysNothingIsATimeout(Tenant tenant) {
        StationAccess access = tenant.station();
        Charger silent = tenant.connect(access).boot();

        RestAnswer answer = command(tenant, access, "Reset", """
                {"type": "Soft"}""");

        assertThat(silent.nextCommand().action()).isEqualTo("Reset");
        assertProblem(answer, 504, "station-timeout");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MakeCoffee            | {}                                    | 404 | unknown-action
                    BootNotification      | {}                                    | 404 | unknown-action
                    Reset                 | {"type": "Gentle"}                    | 422 | invalid-payload
                    Reset                 | {}                                    | 422 | invalid-payload
                    Reset                 | {"type": "Soft", "why": "because"}    | 422 | invalid-payload
                    UnlockConnector       | {"connectorId": "one"}                | 422 | invalid-payload
                    RemoteStopTransaction | {"transactionId": 1.5}                | 422 | invalid-payload
                    """)
    void whatOcppForbidsIsNeverSent(String action, String payload, int status, String problem, Tenant tenant) {
        StationAccess access = tenant.station();
        Charger charger = tenant.connect(access).boot();

        assertProblem(command(tenant, access, action, payload), status, problem);

        assertThat(charger.received()).hasSize(1);
    }

    @Test
    void anUnknownStationAndThatOfAnotherOperatorLookAlike(RunningPlatform platform, Tenant tenant) {
        StationAccess access = tenant.station();
        Rest stranger = tenant.gateway().as(platform.tokens().forOperator("FI*XXX"));

        RestAnswer unknown = tenant.gateway().post("/api/v1/stations/NOWHERE/commands/Reset", """
                {"type": "Soft"}""");
        RestAnswer foreign = stranger.post("/api/v1/stations/" + access.stationId() + "/commands/Reset", """
                {"type": "Soft"}""");

        assertProblem(unknown, 404, "unknown-station");
        assertThat(foreign.body().replace(access.stationId(), "NOWHERE")).isEqualTo(unknown.body());
    }

    private static CompletableFuture<RestAnswer> commandLater(
            Tenant tenant, StationAccess station, String action, String payload) {
        return CompletableFuture.supplyAsync(
                () -> command(tenant, station, action, payload), Thread::startVirtualThread);
    }

    private static RestAnswer command(Tenant tenant, StationAccess station, String action, String payload) {
        return tenant.gateway().post("/api/v1/stations/" + station.stationId() + "/commands/" + action, payload);
    }

    private static boolean isConnected(Tenant tenant, StationAccess station) {
        return tenant.gateway()
                .get("/api/v1/stations/" + station.stationId())
                .json()
                .at("/connection/connected")
                .asBoolean(false);
    }

    private static void assertProblem(RestAnswer answer, int status, String name) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("urn:wattbus:problem:" + name);
    }
}

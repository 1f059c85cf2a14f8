package io.wattbus.platformtests;

import static io.wattbus.platformtests.harness.Charger.accepted;
import static io.wattbus.schemas.Topics.CHARGING_SESSIONS;
import static io.wattbus.schemas.Topics.METER_VALUES;
import static io.wattbus.schemas.Topics.STATION_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Messages;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.schemas.avro.StationEventType;
import io.wattbus.simulator.rpc.Frame;
import io.wattbus.simulator.rpc.Frames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets a clear error of the protocol, and nothing of it reaches a topic. */
@OnPlatform
class BadInputIT {

    private static final int MESSAGE_TOO_BIG = 1009;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    not json at all                                                | -1 | FormationViolation
                    {"an": "object"}                                               | -1 | FormationViolation
                    [2]                                                            | -1 | FormationViolation
                    [2, "a"]                                                       | a  | FormationViolation
                    [2, "b", "Heartbeat"]                                          | b  | ProtocolError
                    [2, "c", "Heartbeat", []]                                      | c  | FormationViolation
                    [2, "d", "Heartbeat", {}, 5]                                   | d  | FormationViolation
                    [2, "e", 7, {}]                                                | e  | FormationViolation
                    [2, "f", "MakeCoffee", {}]                                     | f  | NotImplemented
                    [2, "g", "RemoteStartTransaction", {"idTag": "x"}]             | g  | NotSupported
                    [2, "h", "Authorize", {}]                                      | h  | OccurenceConstraintViolation
                    [2, "i", "Authorize", {"idTag": 5}]                            | i  | TypeConstraintViolation
                    [2, "j", "Authorize", {"idTag": "0123456789012345678901"}]     | j  | PropertyConstraintViolation
                    [2, "k", "StartTransaction", {"connectorId": "x"}]             | k  | TypeConstraintViolation
                    [2, "l", "StopTransaction", {"transactionId": {}}]             | l  | OccurenceConstraintViolation
                    [2, "m", "MeterValues", {"connectorId": 1, "meterValue": []}]  | m  | OccurenceConstraintViolation
                    """)
    void aBrokenCallGetsTheErrorOfTheProtocol(
            String text, String messageId, String errorCode, RunningPlatform platform, Tenant tenant) {
        StationAccess access = tenant.station();
        Charger charger = tenant.connect(access).boot();

        charger.send(text);

        Frame.CallError error = await("the error")
                .until(
                        () -> charger.received().stream()
                                .map(Frames::parse)
                                .filter(Frame.CallError.class::isInstance)
                                .map(Frame.CallError.class::cast)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(error.messageId()).isEqualTo(messageId);
        assertThat(error.code()).isEqualTo(errorCode);
        assertNothingReachedATopic(platform, access, charger);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [3, "never-asked", {"status": "Accepted"}]
                    [4, "never-asked", "GenericError", "", {}]
                    [3]
                    [4, "x"]
                    [9, "x", {}]
                    """)
    void aBrokenOrUnexpectedAnswerIsPassedOver(String text, RunningPlatform platform, Tenant tenant) {
        StationAccess access = tenant.station();
        Charger charger = tenant.connect(access).boot();

        charger.send(text);

        assertNothingReachedATopic(platform, access, charger);
        assertThat(charger.closeCode()).isNotDone();
    }

    @Test
    void aHugeFrameClosesTheConnection(RunningPlatform platform, Tenant tenant) {
        StationAccess access = tenant.station();
        Charger charger = tenant.connect(access).boot();

        charger.send("""
                [2, "big", "DataTransfer", {"vendorId": "x", "data": "%s"}]""".formatted("x".repeat(2_000_000)));

        await("closed").until(() -> charger.closeCode().isDone());
        assertThat(charger.closeCode()).isCompletedWithValue(MESSAGE_TOO_BIG);
        assertNothingReachedATopic(platform, access, tenant.connect(access).boot());
    }

    @Test
    void anUnknownTokenMayNotCharge(RunningPlatform platform, Tenant tenant) {
        StationAccess access = tenant.station();
        Charger charger = tenant.connect(access).boot();

        Frame answer = charger.call("Authorize", Messages.authorize("NOBODY"));

        assertThat(accepted(answer).at("/idTagInfo/status").asString()).isEqualTo("Invalid");
        await("the refusal on the topic")
                .untilAsserted(() -> assertThat(platform.journal().values(STATION_EVENTS, access.stationId()))
                        .extracting(StationEvent::getType)
                        .contains(StationEventType.AUTHORIZATION_REFUSED));
    }

    @Test
    void aDuplicateCallIsAnsweredAlikeAndHappensOnce(RunningPlatform platform, Tenant tenant) {
        StationAccess access = tenant.station();
        Charger charger = tenant.connect(access).boot();
        String start = Messages.start(1, tenant.idToken(), Instant.now(), 1_000);

        Frame first = charger.call("same", "StartTransaction", start);
        Frame second = charger.call("same", "StartTransaction", start);

        assertThat(second).isEqualTo(first);
        assertNothingMoreThan(1, platform, access, charger);
    }

    @Test
    void aMeterValueAfterTheEndChangesNothing(RunningPlatform platform, Tenant tenant) {
        StationAccess access = tenant.station();
        Charger charger = tenant.connect(access).boot();
        Instant start = Instant.now();
        int transaction = charger.start(1, tenant.idToken(), start, 1_000);
        charger.stop(transaction, start, 2_000);

        accepted(charger.call("MeterValues", Messages.meterValues(1, transaction, start, 9_000, 5_000)));

        assertNothingMoreThan(2, platform, access, charger);
    }

    /** The sentinel goes the same way after whatever was before it: once it is there, nothing else is still to come. */
    private static void assertNothingReachedATopic(RunningPlatform platform, StationAccess access, Charger charger) {
        assertNothingMoreThan(0, platform, access, charger);
        assertThat(platform.journal().on(METER_VALUES, access.stationId())).isEmpty();
        assertThat(platform.journal().values(STATION_EVENTS, access.stationId()))
                .extracting(StationEvent::getType)
                .isSubsetOf(
                        StationEventType.CONNECTED,
                        StationEventType.BOOTED,
                        StationEventType.DISCONNECTED,
                        StationEventType.CONNECTOR_STATUS);
    }

    private static void assertNothingMoreThan(
            int sessionEvents, RunningPlatform platform, StationAccess access, Charger charger) {
        accepted(charger.call("StatusNotification", Messages.status(2, "Available", Instant.now())));
        await("the sentinel on the topic")
                .until(() -> lastType(platform.journal().values(STATION_EVENTS, access.stationId()))
                        == StationEventType.CONNECTOR_STATUS);
        assertThat(platform.journal().on(CHARGING_SESSIONS, access.stationId())).hasSize(sessionEvents);
    }

    private static StationEventType lastType(List<StationEvent> events) {
        return events.isEmpty() ? StationEventType.UNKNOWN : events.getLast().getType();
    }
}

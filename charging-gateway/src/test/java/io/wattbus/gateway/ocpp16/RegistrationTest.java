package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.rpc.Answer;
import io.wattbus.gateway.rpc.Command;
import io.wattbus.gateway.rpc.ErrorCode;
import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.ProtocolSession;
import io.wattbus.gateway.station.BootOutcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FakeCentralSystem central = new FakeCentralSystem();

    @Test
    void sendsNoCommandToAStationThatNeverBooted() {
        ProtocolSession session = session(false);

        assertThat(isAllowed(session, "Reset")).isFalse();
        assertThat(isAllowed(session, "RemoteStartTransaction")).isFalse();
    }

    @Test
    void sendsCommandsToAStationThatComesBackWithoutABoot() {
        assertThat(isAllowed(session(true), "RemoteStartTransaction")).isTrue();
    }

    @Test
    void sendsCommandsOnceTheBootIsAccepted() {
        ProtocolSession session = session(false);

        boot(session, new BootOutcome.Accepted(MINUTE));

        assertThat(isAllowed(session, "RemoteStartTransaction")).isTrue();
    }

    @Test
    void sendsAPendingStationAllButRemoteStartAndStop() {
        ProtocolSession session = session(true);

        boot(session, new BootOutcome.Pending(MINUTE));

        assertThat(isAllowed(session, "Reset")).isTrue();
        assertThat(isAllowed(session, "UnlockConnector")).isTrue();
        assertThat(isAllowed(session, "RemoteStartTransaction")).isFalse();
        assertThat(isAllowed(session, "RemoteStopTransaction")).isFalse();
    }

    @Test
    void sendsARejectedStationNothing() {
        ProtocolSession session = session(true);

        boot(session, new BootOutcome.Rejected(MINUTE));

        assertThat(isAllowed(session, "Reset")).isFalse();
    }

    @Test
    void hearsAStationThatHasNotBootedOnThisConnection() {
        assertThat(heartbeat(session(false))).isInstanceOf(Answer.Response.class);
    }

    @Test
    void refusesARejectedStationUntilItBootsAgain() {
        ProtocolSession session = session(false);
        boot(session, new BootOutcome.Rejected(MINUTE));

        assertThat(heartbeat(session))
                .isInstanceOfSatisfying(
                        Answer.Refusal.class,
                        refusal -> assertThat(refusal.violation().code()).isEqualTo(ErrorCode.SECURITY_ERROR));

        boot(session, new BootOutcome.Accepted(MINUTE));
        assertThat(heartbeat(session)).isInstanceOf(Answer.Response.class);
    }

    @Test
    void hearsOfTransactionsEvenFromARejectedStation() {
        ProtocolSession session = session(false);
        boot(session, new BootOutcome.Rejected(MINUTE));

        assertThat(call(session, "StopTransaction", "{'transactionId':1,'meterStop':9200}"))
                .isInstanceOf(Answer.Response.class);
    }

    private ProtocolSession session(boolean accepted) {
        return Protocols.ocpp16(central).open(Fixtures.connected(Fixtures.station(1)), accepted);
    }

    private void boot(ProtocolSession session, BootOutcome outcome) {
        central.boot = outcome;
        call(session, "BootNotification", "{'chargePointVendor':'Acme','chargePointModel':'One'}");
    }

    private static Answer heartbeat(ProtocolSession session) {
        return call(session, "Heartbeat", "{}");
    }

    private static Answer call(ProtocolSession session, String action, String payload) {
        return session.answer(new Call("1", action, Json.object(payload)), NOW);
    }

    private static boolean isAllowed(ProtocolSession session, String action) {
        return session.command(action).map(Command::isAllowed).orElseThrow();
    }
}

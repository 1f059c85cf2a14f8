package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.rpc.Command;
import io.wattbus.gateway.rpc.Violation;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandPayloadTest {

    private static final String PROFILE = "{'chargingProfileId':1,'stackLevel':0,'chargingProfilePurpose':'TxProfile',"
            + "'chargingProfileKind':'Relative','chargingSchedule':{'chargingRateUnit':'A',"
            + "'chargingSchedulePeriod':[{'startPeriod':0,'limit':%s}]}}";

    private final FakeCentralSystem central = new FakeCentralSystem();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            RemoteStartTransaction | {'idTag':'A'}
            RemoteStartTransaction | {'idTag':'A','connectorId':2}
            RemoteStopTransaction  | {'transactionId':4711}
            Reset                  | {'type':'Hard'}
            UnlockConnector        | {'connectorId':1}
            """)
    void sendsWhatIsAsSpecified(String action, String request) {
        assertThat(command(action).faultOf(Json.object(request))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            RemoteStartTransaction | {}                                | idTag is missing
            RemoteStartTransaction | {'idTag':'A','connectorId':0}     | connectorId is out of range
            RemoteStartTransaction | {'idTag':'A','connectorId':'1'}   | connectorId must be a number
            RemoteStartTransaction | {'idTag':'A','force':true}        | force is not a field of this message
            RemoteStartTransaction | {'idTag':'A','chargingProfile':1} | chargingProfile must be an object
            RemoteStopTransaction  | {'transactionId':'4711'}          | transactionId must be a number
            RemoteStopTransaction  | {'transactionId':1.5}             | transactionId must be a whole number
            Reset                  | {'type':'Soft ','x':1}            | type is not a value of its enumeration
            Reset                  | {}                                | type is missing
            UnlockConnector        | {'connectorId':-1}                | connectorId is out of range
            """)
    void sendsNothingElse(String action, String request, String fault) {
        assertThat(command(action).faultOf(Json.object(request)))
                .map(Violation::description)
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource({"16, true", "16.5, true", "16.50, true", "16.55, false", "'''16''', false"})
    void takesALimitOfAtMostOneDecimal(String limit, boolean valid) {
        String request = "{'idTag':'A','chargingProfile':" + PROFILE.formatted(limit) + "}";

        assertThat(command("RemoteStartTransaction")
                        .faultOf(Json.object(request))
                        .isEmpty())
                .isEqualTo(valid);
    }

    @Test
    void namesTheFieldOfAnInnerObject() {
        String request = "{'idTag':'A','chargingProfile':" + PROFILE.formatted("16.55") + "}";

        assertThat(command("RemoteStartTransaction").faultOf(Json.object(request)))
                .map(Violation::description)
                .contains("chargingProfile.chargingSchedule.chargingSchedulePeriod[0].limit has more than one decimal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            RemoteStartTransaction | {'status':'Accepted'}           | true
            RemoteStopTransaction  | {'status':'Rejected'}           | true
            Reset                  | {'status':'Accepted','since':1} | true
            UnlockConnector        | {'status':'NotSupported'}       | true
            UnlockConnector        | {'status':'Accepted'}           | false
            Reset                  | {}                              | false
            """)
    void knowsAResponseWhenItSeesOne(String action, String response, boolean valid) {
        assertThat(command(action).faultOfResponse(Json.object(response)).isEmpty())
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'idTag':'A'}                 | 0
            {'idTag':'A','connectorId':2} | 2
            """)
    void announcesARemoteStart(String request, int connectorNumber) {
        command("RemoteStartTransaction").announce(Json.object(request), Instant.parse("2026-05-01T10:00:00Z"));

        assertThat(central.reports).containsExactly(new FakeCentralSystem.Expected(connectorNumber, "A"));
    }

    @Test
    void announcesNothingElse() {
        command("Reset").announce(Json.object("{'type':'Hard'}"), Instant.parse("2026-05-01T10:00:00Z"));

        assertThat(central.reports).isEmpty();
    }

    private Command command(String action) {
        return Protocols.ocpp16(central)
                .open(Fixtures.connected(Fixtures.station(2)), true)
                .command(action)
                .orElseThrow();
    }
}

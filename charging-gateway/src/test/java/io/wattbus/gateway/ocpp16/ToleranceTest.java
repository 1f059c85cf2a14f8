package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.rpc.Answer;
import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.ProtocolSession;
import io.wattbus.gateway.station.BootReport;
import io.wattbus.gateway.station.Lineage;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final String STRICT_BUT_FOR = """
            {"tolerated": ["unreadable-timestamp"],
             "profiles": [{"vendor": "Odd", "also": ["%s"]}]}""";

    private final FakeCentralSystem central = new FakeCentralSystem();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            unknown-field      | {'connectorId':1,'status':'Charging','errorCode':'NoError','uptime':1}
            null-field         | {'connectorId':1,'status':'Charging','errorCode':'NoError','info':null}
            text-too-long      | {'connectorId':1,'status':'Charging','errorCode':'NoError','info':'123456789012345678901234567890123456789012345678901'}
            control-characters | {'connectorId':1,'status':'Charging','errorCode':'NoError','info':'a\\u0000b'}
            text-as-number     | {'connectorId':1,'status':'Charging','errorCode':'NoError','vendorErrorCode':17}
            number-as-text     | {'connectorId':'1','status':'Charging','errorCode':'NoError'}
            decimals           | {'connectorId':1.0,'status':'Charging','errorCode':'NoError'}
            word-case          | {'connectorId':1,'status':'charging','errorCode':'noerror'}
            other-error-code   | {'connectorId':1,'status':'Faulted','errorCode':'Error'}
            """)
    void forgivesWhomItsProfileSaysAndNobodyElse(String kind, String status) {
        Answer toNormal = answer("Normal", STRICT_BUT_FOR.formatted(kind), "StatusNotification", status);
        Answer toOdd = answer("Odd", STRICT_BUT_FOR.formatted(kind), "StatusNotification", status);

        assertThat(toNormal).isInstanceOf(Answer.Refusal.class);
        assertThat(toOdd).isInstanceOf(Answer.Response.class);
        assertThat(counted("Odd", kind)).isOne();
        assertThat(counted("Normal", kind)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            empty-text           | {'transactionId':1,'meterStop':1,'timestamp':'2026-05-01T10:00:00Z','reason':''}
            other-word           | {'transactionId':1,'meterStop':1,'timestamp':'2026-05-01T10:00:00Z','reason':'Bored'}
            decimals             | {'transactionId':1,'meterStop':1.4,'timestamp':'2026-05-01T10:00:00Z'}
            loose-timestamp      | {'transactionId':1,'meterStop':1,'timestamp':'2026-05-01 10:00:00+02'}
            unreadable-timestamp | {'transactionId':1,'meterStop':1,'timestamp':'noon'}
            unreadable-timestamp | {'transactionId':1,'meterStop':1}
            """)
    void countsWhatItForgivesInATransaction(String kind, String stop) {
        Answer answer = answer("Odd", STRICT_BUT_FOR.formatted(kind), "StopTransaction", stop);

        assertThat(answer).isInstanceOf(Answer.Response.class);
        assertThat(counted("Odd", kind)).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            empty-list        | {'connectorId':1,'meterValue':[{'timestamp':'2026-05-01T10:00:00Z','sampledValue':[]}]}
            other-sample-word | {'connectorId':1,'meterValue':[{'timestamp':'2026-05-01T10:00:00Z','sampledValue':[{'value':'50','unit':'Hz'}]}]}
            text-as-number    | {'connectorId':1,'meterValue':[{'timestamp':'2026-05-01T10:00:00Z','sampledValue':[{'value':50}]}]}
            """)
    void forgivesAMeterWhatItsVendorsProfileSays(String kind, String meterValues) {
        Answer toNormal = answer("Normal", STRICT_BUT_FOR.formatted(kind), "MeterValues", meterValues);
        Answer toOdd = answer("Odd", STRICT_BUT_FOR.formatted(kind), "MeterValues", meterValues);

        assertThat(toNormal).isInstanceOf(Answer.Refusal.class);
        assertThat(toOdd).isInstanceOf(Answer.Response.class);
        assertThat(counted("Odd", kind)).isOne();
    }

    @Test
    void forgivesInABootAllThatCanBeUnderstood() {
        String boot = """
                {'chargePointVendor':'Normal','chargePointModel':'A model of more than twenty characters',
                 'chargePointSerialNumber':'\\u0000\\u0000S-1','firmwareVersion':1.10,'imsi':null,'colour':'green'}""";

        Answer answer = answer("Normal", STRICT_BUT_FOR.formatted("decimals"), "BootNotification", boot);

        assertThat(answer).isInstanceOf(Answer.Response.class);
        assertThat(central.reports)
                .containsExactly(new BootReport(
                        "Normal", "A model of more than twenty characters", Optional.of("S-1"), Optional.of("1.10")));
    }

    @Test
    void takesTheLastOfTwoEqualKeysFromWhomItsProfileSays() {
        String twice = "{'idTag':'UNKNOWN','idTag':'A'}";

        assertThat(answer("Normal", STRICT_BUT_FOR.formatted("duplicate-key"), "Authorize", twice))
                .isInstanceOf(Answer.Refusal.class);
        assertThat(answer("Odd", STRICT_BUT_FOR.formatted("duplicate-key"), "Authorize", twice))
                .isInstanceOfSatisfying(
                        Answer.Response.class,
                        response -> assertThat(response.payload()
                                        .at("/idTagInfo/status")
                                        .stringValue())
                                .isEqualTo("Accepted"));
        assertThat(counted("Odd", "duplicate-key")).isOne();
    }

    @Test
    void treatsAStationAsWhatItBootedWithLast() {
        String lowerCase = "{'connectorId':1,'status':'charging','errorCode':'NoError'}";
        ProtocolSession session = session("Normal", STRICT_BUT_FOR.formatted("word-case"));

        Answer before = session.answer(call("StatusNotification", lowerCase), NOW);
        session.answer(call("BootNotification", "{'chargePointVendor':'ODD','chargePointModel':'One'}"), NOW);
        Answer after = session.answer(call("StatusNotification", lowerCase), NOW);

        assertThat(before).isInstanceOf(Answer.Refusal.class);
        assertThat(after).isInstanceOf(Answer.Response.class);
    }

    private Answer answer(String vendor, String profiles, String action, String payload) {
        return session(vendor, profiles).answer(call(action, payload), NOW);
    }

    private ProtocolSession session(String vendor, String profiles) {
        central.lineage = new Lineage(Optional.of(vendor), Optional.of("One"), Optional.empty());
        return Protocols.ocpp16(central, profiles, registry).open(Fixtures.connected(Fixtures.station(2)), true);
    }

    private static Call call(String action, String payload) {
        return Json.call(action, payload);
    }

    private double counted(String vendor, String kind) {
        Counter counter = registry.find("wattbus.ocpp.deviations")
                .tags("vendor", vendor, "kind", kind)
                .counter();
        return counter == null ? 0 : counter.count();
    }
}

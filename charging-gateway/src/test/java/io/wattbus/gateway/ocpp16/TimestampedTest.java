package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.rpc.Answer;
import io.wattbus.gateway.rpc.Frame.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampedTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none", textBlock = """
            StatusNotification | {'connectorId':1,'errorCode':'NoError','status':'Available','timestamp':'2026-05-01T10:00:07Z'} | PT7S
            StatusNotification | {'connectorId':1,'errorCode':'NoError','status':'Available'} | none
            StartTransaction   | {'connectorId':1,'idTag':'A','meterStart':1,'timestamp':'2026-05-01T09:00:00Z'} | PT-1H
            StopTransaction    | {'transactionId':1,'meterStop':1,'timestamp':'2026-05-01T10:00:00Z'} | PT0S
            MeterValues        | {'connectorId':1,'meterValue':[{'timestamp':'2026-05-01T09:00:00Z','sampledValue':[{'value':'1'}]},{'timestamp':'2026-05-01T09:59:00Z','sampledValue':[{'value':'1'}]}]} | PT-1M
            MeterValues        | {'connectorId':1,'meterValue':[{'timestamp':'yesterday','sampledValue':[{'value':'1'}]}]} | none
            Heartbeat          | {} | none
            """)
    void tellsWhatTheChargePointTakesTheTimeToBe(String action, String payload, @Nullable Duration skew) {
        FakeCentralSystem central = new FakeCentralSystem();

        Answer answer = Protocols.ocpp16(central)
                .open(Fixtures.connected(Fixtures.station(2)), true)
                .answer(new Call("1", action, Json.object(payload)), NOW);

        assertThat(answer).isInstanceOf(Answer.Response.class);
        assertThat(central.skews).isEqualTo(Optional.ofNullable(skew).stream().toList());
    }
}

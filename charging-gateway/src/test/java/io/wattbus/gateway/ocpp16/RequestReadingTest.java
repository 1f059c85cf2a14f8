package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.meter.MeterReading;
import io.wattbus.gateway.meter.SampledValue;
import io.wattbus.gateway.vendor.Tolerance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RequestReadingTest {

    private static final Optional<Instant> TIME = Optional.of(Instant.parse("2026-05-01T08:00:00Z"));

    @Test
    void readsAStart() {
        assertThat(read(
                        "{'connectorId':1,'idTag':'A','meterStart':1200,'timestamp':'2026-05-01T08:00:00Z'}",
                        StartTransactionRequest::from))
                .isEqualTo(new StartTransactionRequest(1, "A", 1200, Optional.empty(), TIME));
    }

    @Test
    void readsAStartAsSomeStationsWriteIt() {
        assertThat(read("""
                        {'connectorId':'1','idTag':'A','meterStart':' 1200.5 ','reservationId':7.0,
                         'timestamp':'2026-05-01 10:00:00+02','colour':'green'}""", StartTransactionRequest::from))
                .isEqualTo(new StartTransactionRequest(1, "A", 1201, Optional.of(7), TIME));
    }

    @Test
    void takesARegisterBelowZeroAsItIs() {
        assertThat(read("{'connectorId':1,'idTag':'A','meterStart':-5}", StartTransactionRequest::from))
                .isEqualTo(new StartTransactionRequest(1, "A", -5, Optional.empty(), Optional.empty()));
    }

    @Test
    void readsAStopWithoutAReasonAsLocal() {
        assertThat(read("{'transactionId':1,'meterStop':9200}", StopTransactionRequest::from)
                        .reason())
                .isEqualTo(Reason.LOCAL);
    }

    @Test
    void readsAStopForAnUnknownReasonAsOther() {
        assertThat(read("{'transactionId':1,'meterStop':9200,'reason':'Bored'}", StopTransactionRequest::from)
                        .reason())
                .isEqualTo(Reason.OTHER);
    }

    @Test
    void readsSamplesAsTheyWereSent() {
        MeterValuesRequest request = read("""
                {'connectorId':1,'meterValue':[{'timestamp':'2026-05-01T10:00:00+02:00','sampledValue':[
                 {'value':'1500.250','measurand':'Energy.Active.Import.Register','unit':'kWh'},{'value':16.10}]}]}""", MeterValuesRequest::from);

        assertThat(request.meterValue())
                .containsExactly(new MeterReading(
                        TIME,
                        List.of(
                                new SampledValue(
                                        "1500.250", null, null, "Energy.Active.Import.Register", null, null, "kWh"),
                                new SampledValue("16.10", null, null, null, null, null, null))));
    }

    private static <T> T read(String json, Function<Fields, T> type) {
        Reading<T> reading = Fields.read(Json.object(json), Tolerance.ALL, type);
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        return ((Reading.Valid<T>) reading).payload();
    }
}

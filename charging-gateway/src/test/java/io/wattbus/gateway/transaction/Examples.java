package io.wattbus.gateway.transaction;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.authorization.IdToken;
import io.wattbus.gateway.authorization.IdTokenType;
import io.wattbus.gateway.meter.MeterReading;
import io.wattbus.gateway.meter.MeterSnapshot;
import io.wattbus.gateway.meter.SampledValue;
import io.wattbus.gateway.station.ConnectorStatus;
import io.wattbus.gateway.station.ConnectorStatusReport;
import io.wattbus.gateway.station.OcppVersion;
import io.wattbus.gateway.station.ReportedTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Messages and transactions to test with; times are seconds after the station connected, energies Wh. */
final class Examples {

    static final String TOKEN = "04A2B3C4D5";

    private Examples() {}

    static Instant at(int seconds) {
        return Fixtures.CONNECTED_AT.plusSeconds(seconds);
    }

    static ReportedTime time(int seconds) {
        return ReportedTime.of(Optional.of(at(seconds)), at(seconds + 1), Fixtures.CONNECTED_AT);
    }

    static TransactionStart start(int connector, String token, int seconds, long meterStartWh) {
        return new TransactionStart(
                connector, token, Optional.of(at(seconds)), meterStartWh, Optional.empty(), at(seconds + 1));
    }

    static MeterReport meter(int connector, Optional<Integer> transactionId, int seconds, SampledValue... samples) {
        return new MeterReport(connector, transactionId, List.of(reading(seconds, samples)), at(seconds + 1));
    }

    static MeterReading reading(int seconds, SampledValue... samples) {
        return new MeterReading(Optional.of(at(seconds)), List.of(samples));
    }

    static List<TimedReading> readings(MeterReading... readings) {
        return Arrays.stream(readings)
                .map(reading -> new TimedReading(
                        reading,
                        MeterSnapshot.of(reading),
                        ReportedTime.of(reading.sampledAt(), reading.sampledAt().orElseThrow(), Fixtures.CONNECTED_AT)))
                .toList();
    }

    static TransactionStop stop(int transactionId, int seconds, long meterStopWh, MeterReading... data) {
        return new TransactionStop(
                transactionId,
                Optional.empty(),
                Optional.of(at(seconds)),
                meterStopWh,
                StopReason.LOCAL,
                List.of(data),
                at(seconds + 1));
    }

    static MeterSnapshot read(long wattHours) {
        return MeterSnapshot.of(reading(0, wattHours(wattHours)));
    }

    static ConnectorStatusReport status(int connector, ConnectorStatus status, int seconds) {
        return new ConnectorStatusReport(
                connector,
                status,
                "NoError",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(at(seconds)));
    }

    static SampledValue wattHours(long wattHours) {
        return new SampledValue(Long.toString(wattHours), null, null, null, null, null, "Wh");
    }

    static SampledValue stateOfCharge(int percent) {
        return new SampledValue(Integer.toString(percent), null, null, "SoC", null, "EV", "Percent");
    }

    static SampledValue signed(String data) {
        return new SampledValue(data, "Transaction.End", "SignedData", null, null, null, null);
    }

    /** A transaction that began at {@code seconds} with the register at {@code meterStartWh}. */
    static ChargingTransaction begun(int seconds, long meterStartWh) {
        IdToken token = new IdToken(TOKEN, IdTokenType.RFID, Optional.of("FI*WAT"), Optional.empty());
        return new ChargingTransaction(
                UUID.randomUUID(),
                "42",
                false,
                Place.of(Fixtures.station(1), 1),
                OcppVersion.OCPP_1_6,
                new Payer.Accepted(token, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                at(seconds),
                Optional.of(meterStartWh * 1_000),
                MeterSnapshot.EMPTY.withImport(meterStartWh * 1_000),
                0,
                ChargingState.EV_CONNECTED,
                0,
                at(seconds),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }
}

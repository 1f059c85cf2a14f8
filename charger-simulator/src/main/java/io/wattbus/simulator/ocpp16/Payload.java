package io.wattbus.simulator.ocpp16;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests of a charge point (OCPP 1.6, section 6); a type is named as its action. */
public sealed interface Payload {

    /** The action under which this is sent. */
    default String action() {
        return getClass().getSimpleName();
    }

    record BootNotification(
            String chargePointVendor, String chargePointModel, String chargePointSerialNumber, String firmwareVersion)
            implements Payload {}

    record Heartbeat() implements Payload {}

    record Authorize(String idTag) implements Payload {}

    record StatusNotification(int connectorId, ErrorCode errorCode, ConnectorStatus status, Instant timestamp)
            implements Payload {}

    record StartTransaction(int connectorId, String idTag, Instant timestamp, long meterStart) implements Payload {}

    record MeterValues(int connectorId, @Nullable Integer transactionId, List<MeterValue> meterValue)
            implements Payload {
        public MeterValues {
            meterValue = List.copyOf(meterValue);
        }
    }

    record StopTransaction(
            int transactionId, @Nullable String idTag, Instant timestamp, long meterStop, StopReason reason)
            implements Payload {}
}

package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.location.Connector;
import io.wattbus.roaming.location.Evse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OCPI EVSE. */
@OcpiObject
record OcpiEvse(
        String uid,
        @Nullable String evseId,
        String status,
        List<String> capabilities,
        List<OcpiConnector> connectors,
        @Nullable String physicalReference,
        Instant lastUpdated) {

    /** What each station is able to do by way of the gateway. */
    private static final List<String> CAPABILITIES =
            List.of("REMOTE_START_STOP_CAPABLE", "RFID_READER", "UNLOCK_CAPABLE");

    static OcpiEvse of(Evse evse) {
        return new OcpiEvse(
                evse.uid(),
                evse.evseId().orElse(null),
                evse.status().name(),
                CAPABILITIES,
                evse.connectors().stream().map(OcpiConnector::of).toList(),
                evse.physicalReference().orElse(null),
                evse.lastUpdated());
    }

    /** OCPI Connector. */
    @OcpiObject
    record OcpiConnector(
            String id,
            String standard,
            String format,
            String powerType,
            long maxVoltage,
            long maxAmperage,
            long maxElectricPower,
            List<String> tariffIds,
            Instant lastUpdated) {

        static OcpiConnector of(Connector connector) {
            return new OcpiConnector(
                    Integer.toString(connector.number()),
                    connector.standard(),
                    connector.format(),
                    connector.powerType(),
                    connector.maxVoltageV(),
                    connector.maxAmperageA(),
                    connector.maxPowerW(),
                    connector.tariffIds(),
                    connector.lastUpdated());
        }
    }

    /** What is sent when no more than the status has changed. */
    @OcpiObject
    record StatusPatch(String status, Instant lastUpdated) {

        static StatusPatch of(Evse evse) {
            return new StatusPatch(evse.status().name(), evse.lastUpdated());
        }
    }
}

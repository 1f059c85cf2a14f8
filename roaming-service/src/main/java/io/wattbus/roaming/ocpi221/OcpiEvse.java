package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.location.Connector;
import io.wattbus.roaming.location.Evse;
import io.wattbus.roaming.location.EvseFacts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** OCPI EVSE. */
@OcpiObject
record OcpiEvse(
        String uid,
        @Nullable String evseId,
        String status,
        List<StatusSchedule> statusSchedule,
        List<String> capabilities,
        List<OcpiConnector> connectors,
        @Nullable String floorLevel,
        @Nullable OcpiPlace coordinates,
        @Nullable String physicalReference,
        List<DisplayText> directions,
        List<String> parkingRestrictions,
        List<OcpiImage> images,
        Instant lastUpdated) {

    /** What each station is able to do by way of the gateway. */
    private static final List<String> CAPABILITIES =
            List.of("REMOTE_START_STOP_CAPABLE", "RFID_READER", "UNLOCK_CAPABLE");

    static OcpiEvse of(Evse evse) {
        EvseFacts facts = evse.facts();
        return new OcpiEvse(
                evse.uid(),
                evse.evseId().orElse(null),
                evse.status().name(),
                facts.statusSchedule().stream().map(StatusSchedule::of).toList(),
                Stream.concat(CAPABILITIES.stream(), facts.capabilities().stream())
                        .distinct()
                        .toList(),
                evse.connectors().stream().map(OcpiConnector::of).toList(),
                facts.floorLevel().orElse(null),
                facts.coordinates().map(OcpiPlace::of).orElse(null),
                evse.physicalReference().orElse(null),
                DisplayText.of(facts.directions()),
                facts.parkingRestrictions(),
                OcpiImage.of(facts.images()),
                evse.lastUpdated());
    }

    /** OCPI StatusSchedule. */
    @OcpiObject
    record StatusSchedule(Instant periodBegin, @Nullable Instant periodEnd, String status) {

        static StatusSchedule of(EvseFacts.PlannedStatus planned) {
            return new StatusSchedule(planned.begin(), planned.end().orElse(null), planned.status());
        }
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
            @Nullable String termsAndConditions,
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
                    connector.termsAndConditions().orElse(null),
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

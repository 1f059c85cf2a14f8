package io.wattbus.roaming.location;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One cable or socket of an EVSE.
 *
 * @param number OCPP number of the connector
 * @param standard what fits in, such as IEC_62196_T2_COMBO
 * @param format SOCKET or CABLE
 * @param powerType AC_1_PHASE, AC_3_PHASE or DC
 * @param maxVoltageV line to neutral for AC
 * @param maxAmperageA per phase
 * @param tariffIds of the tariffs that hold here now; none in what was stored before they were known
 * @param termsAndConditions where the operator's terms are
 */
public record Connector(
        int number,
        String standard,
        String format,
        String powerType,
        long maxVoltageV,
        long maxAmperageA,
        long maxPowerW,
        List<String> tariffIds,
        Optional<String> termsAndConditions,
        Instant lastUpdated) {

    public Connector {
        tariffIds = tariffIds == null ? List.of() : List.copyOf(tariffIds);
    }

    Connector at(Instant time) {
        return new Connector(
                number,
                standard,
                format,
                powerType,
                maxVoltageV,
                maxAmperageA,
                maxPowerW,
                tariffIds,
                termsAndConditions,
                time);
    }

    Connector with(List<String> ids) {
        return new Connector(
                number,
                standard,
                format,
                powerType,
                maxVoltageV,
                maxAmperageA,
                maxPowerW,
                ids,
                termsAndConditions,
                lastUpdated);
    }
}

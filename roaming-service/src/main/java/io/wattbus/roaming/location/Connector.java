package io.wattbus.roaming.location;

import java.time.Instant;

/**
 * One cable or socket of an EVSE.
 *
 * @param number OCPP number of the connector
 * @param standard what fits in, such as IEC_62196_T2_COMBO
 * @param format SOCKET or CABLE
 * @param powerType AC_1_PHASE, AC_3_PHASE or DC
 * @param maxVoltageV line to neutral for AC
 * @param maxAmperageA per phase
 */
public record Connector(
        int number,
        String standard,
        String format,
        String powerType,
        long maxVoltageV,
        long maxAmperageA,
        long maxPowerW,
        Instant lastUpdated) {

    Connector at(Instant time) {
        return new Connector(number, standard, format, powerType, maxVoltageV, maxAmperageA, maxPowerW, time);
    }
}

package io.wattbus.simulator.fleet;

/**
 * A connector of a station; on OCPP 1.6 each is an EVSE of its own.
 *
 * @param number as the station counts them, from 1
 */
public record Connector(int number, Plug plug, int maxPowerW) {

    /** What is plugged in, and the current that flows. */
    public enum Plug {
        TYPE_2(400, 32, "IEC_62196_T2", "SOCKET", "AC_3_PHASE"),
        CCS(920, 500, "IEC_62196_T2_COMBO", "CABLE", "DC");

        private final int maxVoltageV;
        private final int maxAmperageA;
        private final String standard;
        private final String format;
        private final String powerType;

        Plug(int maxVoltageV, int maxAmperageA, String standard, String format, String powerType) {
            this.maxVoltageV = maxVoltageV;
            this.maxAmperageA = maxAmperageA;
            this.standard = standard;
            this.format = format;
            this.powerType = powerType;
        }

        public int maxVoltageV() {
            return maxVoltageV;
        }

        public int maxAmperageA() {
            return maxAmperageA;
        }

        /** The connector's standard in OCPI's words. */
        public String standard() {
            return standard;
        }

        /** {@code SOCKET} or {@code CABLE}, in OCPI's words. */
        public String format() {
            return format;
        }

        /** The kind of current in OCPI's words. */
        public String powerType() {
            return powerType;
        }

        public boolean directCurrent() {
            return this == CCS;
        }
    }

    public Connector {
        if (number < 1 || maxPowerW < 1) {
            throw new IllegalArgumentException("No connector %d of %d W".formatted(number, maxPowerW));
        }
    }
}

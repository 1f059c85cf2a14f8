package io.wattbus.simulator.fleet;

/**
 * Who runs the stations.
 *
 * @param operatorId in OCPI form, such as {@code FI*WAT}: country and party
 * @param currency ISO 4217
 */
public record Operator(
        String operatorId, String name, String legalEntity, String vatNumber, String currency, String website) {

    /** The operator of the demo. */
    public static final Operator DEMO =
            new Operator("FI*WAT", "Wattbus Demo", "Wattbus Demo Oy", "FI12345671", "EUR", "https://wattbus.example");

    public Operator {
        if (!operatorId.matches("[A-Z]{2}\\*[A-Z0-9]{3}")) {
            throw new IllegalArgumentException("Not an operator in OCPI form: " + operatorId);
        }
    }

    /** An operator of whom nothing but the id matters. */
    public static Operator of(String operatorId) {
        return new Operator(
                operatorId,
                operatorId + " Charging",
                operatorId + " Oy",
                "FI12345671",
                "EUR",
                "https://wattbus.example");
    }

    /** What the names of this operator's stations and locations begin with, such as {@code FI-WAT}. */
    String prefix() {
        return operatorId.replace('*', '-');
    }
}

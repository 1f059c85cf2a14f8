package io.wattbus.simulator.fleet;

/** How the passwords of simulated stations follow from their ids; {@code {stationId}} stands for the id. */
public record PasswordPattern(String pattern) {

    private static final String STATION_ID = "{stationId}";

    /** Long enough for the security whitepaper, which asks for 16 characters. */
    public static final PasswordPattern DEMO = new PasswordPattern("demo-{stationId}-password");

    public String passwordOf(String stationId) {
        return pattern.replace(STATION_ID, stationId);
    }
}

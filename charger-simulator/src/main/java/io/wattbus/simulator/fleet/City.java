package io.wattbus.simulator.fleet;

import java.util.Locale;
import java.util.SplittableRandom;

/** The cities of the demo, over which locations are dealt out in turn. */
enum City {
    HELSINKI("Helsinki", "00100", 60.1699, 24.9384),
    ESPOO("Espoo", "02100", 60.2055, 24.6559),
    TAMPERE("Tampere", "33100", 61.4978, 23.7610),
    VANTAA("Vantaa", "01300", 60.2934, 25.0378),
    OULU("Oulu", "90100", 65.0121, 25.4651),
    TURKU("Turku", "20100", 60.4518, 22.2666),
    JYVASKYLA("Jyväskylä", "40100", 62.2426, 25.7473),
    LAHTI("Lahti", "15110", 60.9827, 25.6612),
    KUOPIO("Kuopio", "70100", 62.8924, 27.6770),
    ROVANIEMI("Rovaniemi", "96200", 66.5039, 25.7294);

    private static final double SPREAD_DEGREES = 0.05;
    private static final String[] STREETS = {"Asemakatu", "Kauppakatu", "Rantatie", "Koulukatu", "Satamatie"};

    private final String displayName;
    private final String postalCode;
    private final double latitude;
    private final double longitude;

    City(String displayName, String postalCode, double latitude, double longitude) {
        this.displayName = displayName;
        this.postalCode = postalCode;
        this.latitude = latitude;
        this.longitude = longitude;
    }

    /** The location with that number, counted from 1, always the same. */
    static Location location(String prefix, int number) {
        City city = values()[(number - 1) % values().length];
        SplittableRandom random = new SplittableRandom(number);
        String street = STREETS[random.nextInt(STREETS.length)];
        return new Location(
                locationId(prefix, number),
                "%s %s".formatted(city.displayName, street),
                "%s %d".formatted(street, 1 + random.nextInt(120)),
                city.displayName,
                city.postalCode,
                "FIN",
                near(city.latitude, random),
                near(city.longitude, random),
                "Europe/Helsinki");
    }

    static String locationId(String prefix, int number) {
        return "%s-L%05d".formatted(prefix, number);
    }

    private static String near(double degrees, SplittableRandom random) {
        return String.format(Locale.ROOT, "%.4f", degrees + random.nextDouble(-SPREAD_DEGREES, SPREAD_DEGREES));
    }
}

package io.wattbus.simulator.fleet;

/**
 * A place with stations.
 *
 * @param country ISO 3166 alpha-3
 * @param latitude in degrees, as a decimal with four digits
 * @param longitude in degrees, as a decimal with four digits
 */
public record Location(
        String locationId,
        String name,
        String address,
        String city,
        String postalCode,
        String country,
        String latitude,
        String longitude,
        String timeZone) {}

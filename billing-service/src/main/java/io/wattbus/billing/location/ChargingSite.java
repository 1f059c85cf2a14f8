package io.wattbus.billing.location;

import java.util.Optional;

/**
 * Where a session took place, as people find it (OCPI CdrLocation).
 *
 * @param country ISO 3166 alpha-3
 * @param latitude WGS 84, decimal
 * @param longitude WGS 84, decimal
 * @param evseId for the public
 * @param plug empty if the connector is not registered
 */
public record ChargingSite(
        Optional<String> name,
        String address,
        String city,
        Optional<String> postalCode,
        Optional<String> state,
        String country,
        String latitude,
        String longitude,
        Optional<String> evseId,
        Optional<Plug> plug) {

    /**
     * What a vehicle is plugged into.
     *
     * @param standard OCPI ConnectorType
     * @param format OCPI ConnectorFormat
     * @param powerType OCPI PowerType
     */
    public record Plug(String standard, String format, String powerType) {}

    ChargingSite with(Optional<String> publicId, Plug connector) {
        return new ChargingSite(
                name, address, city, postalCode, state, country, latitude, longitude, publicId, Optional.of(connector));
    }
}

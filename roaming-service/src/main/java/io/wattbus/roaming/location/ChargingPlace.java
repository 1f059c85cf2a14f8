package io.wattbus.roaming.location;

import java.util.Optional;

/** Where a session takes place: the location, the EVSE and the connector as they were then. */
public record ChargingPlace(
        String locationId,
        Optional<String> name,
        String address,
        String city,
        Optional<String> postalCode,
        String country,
        String latitude,
        String longitude,
        String evseUid,
        Optional<String> evseId,
        int connectorNumber,
        String standard,
        String format,
        String powerType) {}

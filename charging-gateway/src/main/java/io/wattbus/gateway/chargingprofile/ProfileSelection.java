package io.wattbus.gateway.chargingprofile;

import io.wattbus.gateway.smartcharging.Purpose;
import java.util.Optional;

/** The profiles that all of this fits; what is empty fits any. */
public record ProfileSelection(
        Optional<Integer> profileId,
        Optional<Integer> connectorNumber,
        Optional<Purpose> purpose,
        Optional<Integer> stackLevel) {}

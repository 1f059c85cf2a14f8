package io.wattbus.gateway.chargingprofile;

import io.wattbus.gateway.smartcharging.Profile;
import java.time.Instant;

/**
 * A charging profile that a station took.
 *
 * @param profileId what we call it at the station
 */
public record InstalledProfile(int profileId, Profile profile, Instant setAt) {}

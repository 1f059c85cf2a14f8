package io.wattbus.roaming.tariff;

import io.wattbus.roaming.party.PartyId;
import java.time.Instant;

/**
 * A tariff as partners may see it now.
 *
 * @param version the one that holds, or the first that will
 * @param lastUpdated when that last changed
 */
public record TariffOffer(PartyId operatorId, String tariffId, Tariff.Version version, Instant lastUpdated) {}

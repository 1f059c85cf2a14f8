package io.wattbus.roaming.operator;

import io.wattbus.roaming.party.PartyId;
import java.util.Optional;

/**
 * A charge point operator hosted here.
 *
 * @param name shown to drivers
 * @param currency ISO 4217 code of its prices
 */
public record Operator(PartyId operatorId, String name, Optional<String> website, String currency) {}

package io.wattbus.roaming.tariff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a version of a tariff says (OCPI 2.2.1 Tariff, without what it shares with the other versions).
 *
 * @param currency ISO 4217 code
 * @param elements the first that fits gives a dimension's price
 * @param minPrice a session costs at least this
 * @param maxPrice a session costs at most this
 */
public record Terms(
        String currency,
        List<Element> elements,
        Optional<Limit> minPrice,
        Optional<Limit> maxPrice,
        List<Text> texts,
        Optional<String> url,
        Optional<EnergyMix> energyMix) {

    public Terms {
        elements = List.copyOf(elements);
        texts = List.copyOf(texts);
    }

    /** Prices that hold under the same restrictions. */
    public record Element(List<Component> components, Optional<Restrictions> restrictions) {

        public Element {
            components = List.copyOf(components);
        }
    }

    /**
     * The price of one dimension.
     *
     * @param dimension OCPI TariffDimensionType
     * @param price without VAT, per kWh, per hour, or once
     * @param vat in per cent; empty: none applies, or it is not known
     * @param stepSize Wh or seconds
     */
    public record Component(String dimension, BigDecimal price, Optional<BigDecimal> vat, long stepSize) {}

    /** When an element holds, by the location's clock; all that is present must (OCPI 2.2.1 TariffRestrictions). */
    public record Restrictions(
            Optional<String> startTime,
            Optional<String> endTime,
            Optional<String> startDate,
            Optional<String> endDate,
            Optional<BigDecimal> minKwh,
            Optional<BigDecimal> maxKwh,
            Optional<BigDecimal> minCurrent,
            Optional<BigDecimal> maxCurrent,
            Optional<BigDecimal> minPower,
            Optional<BigDecimal> maxPower,
            Optional<Long> minDuration,
            Optional<Long> maxDuration,
            List<String> daysOfWeek,
            Optional<String> reservation) {

        public Restrictions {
            daysOfWeek = List.copyOf(daysOfWeek);
        }
    }

    /** A least or greatest price. */
    public record Limit(BigDecimal exclVat, Optional<BigDecimal> inclVat) {}

    /**
     * A text for people.
     *
     * @param language ISO 639-1 code
     */
    public record Text(String language, String text) {}

    /** Where the energy comes from. */
    public record EnergyMix(
            boolean green,
            List<Source> sources,
            List<Impact> impacts,
            Optional<String> supplier,
            Optional<String> product) {

        public EnergyMix {
            sources = List.copyOf(sources);
            impacts = List.copyOf(impacts);
        }
    }

    /**
     * A part of the mix.
     *
     * @param category OCPI EnergySourceCategory
     */
    public record Source(String category, BigDecimal percentage) {}

    /**
     * What it does to the environment, per kWh.
     *
     * @param category OCPI EnvironmentalImpactCategory
     */
    public record Impact(String category, BigDecimal grams) {}
}

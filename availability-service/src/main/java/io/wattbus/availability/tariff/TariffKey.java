package io.wattbus.availability.tariff;

/**
 * A tariff's name in the installation.
 *
 * @param ownerId the operator's or the partner's
 * @param roaming whether it is a partner's
 */
public record TariffKey(String ownerId, String tariffId, boolean roaming) {

    private static final String SLASH = "/";

    /**
     * From {@code ownerId/tariffId}, as it is in Kafka.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    public static TariffKey parse(String text, boolean roaming) {
        int slash = text.indexOf(SLASH);
        if (slash < 1) {
            throw new IllegalArgumentException("Not the key of a tariff");
        }
        return new TariffKey(text.substring(0, slash), text.substring(slash + 1), roaming);
    }
}

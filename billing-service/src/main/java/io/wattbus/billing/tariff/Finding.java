package io.wattbus.billing.tariff;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong with a tariff, or with what is asked about it.
 *
 * @param pointer JSON pointer to the element in the request's body
 */
record Finding(String pointer, String detail) {

    private static final String TARIFF = "tariff.";

    /** All of {@code findings} for people. */
    static String inWords(List<Finding> findings) {
        return findings.stream().map(Finding::inWords).collect(Collectors.joining("; "));
    }

    /** For people, such as {@code elements[1].price_components[0].type: is missing}. */
    String inWords() {
        return element() + ": " + detail;
    }

    /** What is wrong, such as {@code elements[1].price_components[0].type}. */
    String element() {
        String path = Stream.of(pointer.substring(1).split("/"))
                .map(step -> step.matches("\\d+") ? "[" + step + "]" : "." + step)
                .collect(Collectors.joining())
                .substring(1);
        return path.startsWith(TARIFF) ? path.substring(TARIFF.length()) : path;
    }
}

package io.wattbus.billing.tariff;

import java.util.List;

/**
 * Whether a tariff can be kept and billed with.
 *
 * @param findings everything that stands against it
 */
record ValidationView(boolean valid, List<Item> findings) {

    /**
     * Something that is wrong.
     *
     * @param element such as {@code elements[2].restrictions.start_time}
     * @param pointer the same as JSON pointer to the request's body
     */
    record Item(String element, String pointer, String detail) {

        static Item of(Finding finding) {
            return new Item(finding.element(), finding.pointer(), finding.detail());
        }
    }

    static ValidationView of(List<Finding> findings) {
        return new ValidationView(
                findings.isEmpty(), findings.stream().map(Item::of).toList());
    }
}

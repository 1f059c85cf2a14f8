package io.wattbus.billing.rerating;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A share of the records, by their ids, which are even over all there can be.
 *
 * @param position the last record done
 * @param until the last id of the share
 */
record Part(UUID reRatingId, int number, UUID position, UUID until) {

    private static final int PARTS = 16;
    private static final int BITS_OF_A_DIGIT = 60;

    /** All of them: one for each first digit of an id. */
    static List<Part> of(UUID reRatingId) {
        return IntStream.range(0, PARTS)
                .mapToObj(digit -> {
                    long first = (long) digit << BITS_OF_A_DIGIT;
                    long rest = (1L << BITS_OF_A_DIGIT) - 1;
                    return new Part(reRatingId, digit, new UUID(first, 0), new UUID(first | rest, -1));
                })
                .toList();
    }
}

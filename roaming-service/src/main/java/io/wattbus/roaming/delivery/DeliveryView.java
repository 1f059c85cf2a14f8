package io.wattbus.roaming.delivery;

import io.wattbus.roaming.pricecheck.Difference;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a partner was told of an object, and what it is to be told.
 *
 * @param version of the newest that it is to know
 * @param deliveredVersion of the newest that it does know
 * @param told the status that it was told last
 * @param attempts made for {@code version}
 * @param lastErrorKind what went wrong with the last of them
 * @param difference of a bill: what it says, and what its own periods and tariff come to
 */
record DeliveryView(
        UUID partnerId,
        ObjectKind object,
        String objectId,
        long version,
        DeliveryState state,
        Optional<Long> deliveredVersion,
        Optional<String> told,
        int attempts,
        Optional<String> lastErrorKind,
        Optional<Difference> difference,
        Instant updatedAt) {}

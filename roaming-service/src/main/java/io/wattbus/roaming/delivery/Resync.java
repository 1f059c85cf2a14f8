package io.wattbus.roaming.delivery;

import io.wattbus.roaming.partner.SharedData;
import io.wattbus.roaming.party.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a partner is told again of an operator.
 *
 * @param from all that changed then or later
 * @param data what is still to be queued, the first one now
 * @param position how far that is
 * @param queued so many objects so far
 */
record Resync(
        UUID partnerId,
        PartyId operatorId,
        Instant from,
        List<SharedData> data,
        long position,
        long queued,
        Instant askedAt,
        Optional<Instant> endedAt) {

    Resync {
        data = List.copyOf(data);
    }

    /** With nothing left to do. */
    Resync ended() {
        return new Resync(partnerId, operatorId, from, List.of(), 0, queued, askedAt, endedAt);
    }

    /** After {@code items}, of which there may be more. */
    Resync after(List<Retold.Item> items, boolean more) {
        return new Resync(
                partnerId,
                operatorId,
                from,
                more ? data : data.subList(1, data.size()),
                more ? items.getLast().position() : 0,
                queued + items.size(),
                askedAt,
                endedAt);
    }
}

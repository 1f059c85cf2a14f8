package io.wattbus.roaming.pricecheck;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a charge detail record says.
 *
 * @param startedAt of the session, a reservation before it aside
 * @param endedAt the end of the last stretch
 * @param zone of the location's clock, if known
 * @param stretches in order of time
 * @param reservation what it asks for the reservation: taken as told, its periods are not in the record
 * @param credit whether it takes another record back
 * @param total what it asks for
 */
public record Claim(
        Instant startedAt,
        Instant endedAt,
        Optional<ZoneId> zone,
        String currency,
        List<Stretch> stretches,
        Optional<Money> reservation,
        boolean credit,
        Money total) {

    public Claim {
        stretches = List.copyOf(stretches);
    }
}

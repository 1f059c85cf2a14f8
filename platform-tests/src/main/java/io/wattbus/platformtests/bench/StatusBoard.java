package io.wattbus.platformtests.bench;

import io.wattbus.schemas.avro.EvseStatus;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How each EVSE is, and how each partner that sees it thinks it is; partner p sees the EVSEs of operator p % operators. */
final class StatusBoard implements PartnerCrowd.Pushed {

    private static final EvseStatus[] TURNS = {EvseStatus.AVAILABLE, EvseStatus.CHARGING, EvseStatus.BLOCKED};
    private static final Pattern PATCHED = Pattern.compile("locations/[^/]+/[^/]+/LOC\\d+/E(\\d+)");
    private static final Pattern STATUS = Pattern.compile("\"status\"\\s*:\\s*\"([A-Z]+)\"");

    private final int evses;
    private final int operators;
    private final int viewers;
    private final AtomicIntegerArray current;
    private final AtomicLongArray changedAt;
    private final AtomicIntegerArray seen;
    private final LongAdder heard = new LongAdder();
    private volatile @Nullable Measurement measurement;

    StatusBoard(int evses, int operators, int partners) {
        this.evses = evses;
        this.operators = operators;
        this.viewers = partners / operators;
        this.current = new AtomicIntegerArray(evses);
        this.changedAt = new AtomicLongArray(evses);
        this.seen = new AtomicIntegerArray(evses * viewers);
    }

    /** The operator of the EVSEs of a location. */
    int operator(int evse) {
        return evse / RoamingNetwork.EVSES_OF_A_LOCATION % operators;
    }

    int evses() {
        return evses;
    }

    static EvseStatus first() {
        return TURNS[0];
    }

    /** The next status of {@code evse}, from now on the one that partners are to know. */
    EvseStatus turn(int evse) {
        int next = (current.get(evse) + 1) % TURNS.length;
        changedAt.set(evse, System.nanoTime());
        current.set(evse, next);
        return TURNS[next];
    }

    /** Times go there from now on; null: nowhere. */
    void measure(@Nullable Measurement next) {
        measurement = next;
    }

    /** How much healthy partners were told. */
    long heard() {
        return heard.sum();
    }

    @Override
    public void hear(int partner, String path, String body) {
        Matcher patched = PATCHED.matcher(path);
        if (!patched.find()) {
            return;
        }
        heard.increment();
        int evse = Integer.parseInt(patched.group(1));
        int status = status(body).orElseThrow();
        seen.set(evse * viewers + partner / operators, status);
        Measurement measuring = measurement;
        if (measuring != null && status == current.get(evse)) {
            measuring.add(System.nanoTime() - changedAt.get(evse));
        }
    }

    /** How many EVSEs healthy partners think to be otherwise than they are. */
    long wrong(PartnerCrowd crowd) {
        long wrong = 0;
        for (int evse = 0; evse < evses; evse++) {
            for (int viewer = 0; viewer < viewers; viewer++) {
                int partner = viewer * operators + operator(evse);
                if (crowd.misbehaviour(partner).isEmpty() && seen.get(evse * viewers + viewer) != current.get(evse)) {
                    wrong++;
                }
            }
        }
        return wrong;
    }

    private static Optional<Integer> status(String body) {
        Matcher status = STATUS.matcher(body);
        if (status.find()) {
            for (int i = 0; i < TURNS.length; i++) {
                if (TURNS[i].name().equals(status.group(1))) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }
}

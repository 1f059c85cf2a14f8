package io.wattbus.availability.station;

import io.wattbus.availability.status.Input;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How something told relates to what is known. */
public enum Standing {
    /** Newer than what was known: it has its effect. */
    APPLIED,
    /** Known already. */
    REPEATED,
    /** Something newer is known. */
    STALE;

    static Standing of(@Nullable Input known, Input told) {
        if (known == null || told.stationSequence() > known.stationSequence()) {
            return APPLIED;
        }
        return told.stationSequence() == known.stationSequence() ? REPEATED : STALE;
    }

    /** As metrics name it. */
    public String outcome() {
        return name().toLowerCase(Locale.ROOT);
    }
}

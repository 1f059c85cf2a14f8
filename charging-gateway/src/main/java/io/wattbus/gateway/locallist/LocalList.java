package io.wattbus.gateway.locallist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import java.time.Instant;

/**
 * A station's list as we know it.
 *
 * @param version as the station has it
 * @param syncedTo up to which point of the tokens' history it has been told
 * @param messageLength the most tokens that it takes at a time
 * @param listLength the most tokens that it keeps
 */
record LocalList(
        @JsonIgnore StationId station,
        @JsonIgnore OperatorId operator,
        State state,
        int version,
        @JsonIgnore long syncedTo,
        @JsonIgnore int messageLength,
        @JsonIgnore int listLength,
        Instant updatedAt) {

    /** How a list is. */
    enum State {
        /** The station booted and has to be asked what it has. */
        UNCHECKED,
        /** It has what the tokens were up to a point. */
        IN_STEP,
        /** The station keeps no list. */
        UNSUPPORTED,
        /** There are more tokens than the station keeps: its list is left as it is but for what has to be taken off. */
        TOO_LONG,
        /** The station would not take the whole list either. */
        FAILED
    }

    LocalList now(State next, int itsVersion, long to, Instant at) {
        return new LocalList(station, operator, next, itsVersion, to, messageLength, listLength, at);
    }

    LocalList able(LocalListCalls.Ability.Keeps ability, int largest) {
        return new LocalList(
                station,
                operator,
                state,
                version,
                syncedTo,
                ability.messageLength(),
                Math.min(ability.listLength(), largest),
                updatedAt);
    }
}

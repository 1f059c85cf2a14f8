package io.wattbus.gateway.locallist;

import io.wattbus.gateway.authorization.ListedTokens;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import java.util.List;

/** Tells stations of their lists in the language that they speak. Waits for the answer; not inside an SQL transaction. */
public interface LocalListCalls {

    /** What a station says of its list. */
    sealed interface Ability {

        /**
         * It keeps one.
         *
         * @param version 0 if it is empty
         * @param messageLength the most tokens that it takes at a time
         * @param listLength the most tokens that it keeps
         */
        record Keeps(int version, int messageLength, int listLength) implements Ability {}

        /** It keeps none. */
        record KeepsNone() implements Ability {}

        /** It did not say. */
        record Silent() implements Ability {}
    }

    /** What a station does with an update. */
    enum Answer {
        ACCEPTED,
        FAILED,
        NOT_SUPPORTED,
        VERSION_MISMATCH,
        /** It is not there, or did not answer. */
        NONE
    }

    /**
     * A list, or a part of it.
     *
     * @param full whether it replaces what the station has
     * @param version of the list as it is afterwards
     */
    record Update(boolean full, int version, List<ListedTokens.Entry> entries) {

        public Update {
            entries = List.copyOf(entries);
        }
    }

    Ability ability(OperatorId operator, StationId station) throws InterruptedException;

    Answer send(OperatorId operator, StationId station, Update update) throws InterruptedException;
}

package io.wattbus.gateway.locallist;

import io.wattbus.gateway.authorization.ListedTokens;
import java.util.ArrayList;
import java.util.List;

/** Decides in which messages a list is told (OCPP 1.6 §5.15): the first may replace it, the others add to that. */
final class UpdatePlan {

    private UpdatePlan() {}

    /**
     * @param version that the station has
     * @param messageLength the most entries in a message
     */
    static List<LocalListCalls.Update> plan(
            boolean full, int version, int messageLength, List<ListedTokens.Entry> entries) {
        List<LocalListCalls.Update> updates = new ArrayList<>();
        int next = version;
        for (int from = 0; from < entries.size() || (full && from == 0); from += messageLength) {
            next = next == Integer.MAX_VALUE ? 1 : next + 1;
            updates.add(new LocalListCalls.Update(
                    full && from == 0, next, entries.subList(from, Math.min(entries.size(), from + messageLength))));
        }
        return List.copyOf(updates);
    }
}

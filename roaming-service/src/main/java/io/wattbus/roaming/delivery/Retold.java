package io.wattbus.roaming.delivery;

import io.wattbus.roaming.partner.SharedData;
import io.wattbus.roaming.party.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Objects of one kind that a partner can be told again. */
public interface Retold {

    /** What they are. */
    SharedData data();

    /** In the order of creation: those after {@code position}, {@code limit} at most. */
    List<Item> changed(Since since, long position, int limit);

    /**
     * Which of them.
     *
     * @param operatorId whose they are
     * @param parties whose drivers they concern, if any
     * @param from last changed then or later
     */
    record Since(PartyId operatorId, Set<PartyId> parties, Instant from) {}

    /**
     * One object.
     *
     * @param news what there is to tell of it, in this order
     */
    record Item(long position, List<News> news) {

        public Item {
            news = List.copyOf(news);
        }
    }
}

package io.wattbus.availability.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What is no longer to be seen, remembered for those who poll. */
final class Removals {

    private final Deque<Change> remembered = new ArrayDeque<>();
    private final int most;
    private long forgotten;

    Removals(int most) {
        this.most = most;
    }

    /** Nothing is known of what was removed before {@code version}. */
    synchronized void beginAt(long version) {
        forgotten = version;
    }

    synchronized long forgotten() {
        return forgotten;
    }

    synchronized void add(Change removal) {
        remembered.add(removal);
        if (remembered.size() > most) {
            forgotten = Math.max(forgotten, remembered.removeFirst().sequence() + 1);
        }
    }

    /** What was removed at and after {@code version}; empty if that is not known. */
    synchronized Optional<List<Change>> since(long version) {
        return version < forgotten
                ? Optional.empty()
                : Optional.of(remembered.stream()
                        .filter(removal -> removal.sequence() >= version)
                        .toList());
    }
}

package io.wattbus.simulator.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What the stations of a load say, over and over. */
public enum LoadMix {
    /** Nothing but meter values. */
    METER(1, 0, 0, 0),
    /**
     * A network's day: of a hundred messages 70 are meter values, 15 heartbeats, 10 status notifications, and 5 begin or
     * end a session.
     */
    NETWORK(28, 6, 4, 1);

    private static final long SEED = 1;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final List<Step> steps;

    /** One message, or for a session two. */
    enum Step {
        METER,
        HEARTBEAT,
        STATUS,
        /** The session ends and the next begins. */
        SESSION
    }

    LoadMix(int meter, int heartbeats, int statuses, int sessions) {
        List<Step> all = new ArrayList<>();
        all.addAll(Collections.nCopies(meter, Step.METER));
        all.addAll(Collections.nCopies(heartbeats, Step.HEARTBEAT));
        all.addAll(Collections.nCopies(statuses, Step.STATUS));
        all.addAll(Collections.nCopies(sessions, Step.SESSION));
        Collections.shuffle(all, new Random(SEED));
        this.steps = List.copyOf(all);
    }

    /** What comes at {@code position}, from 0 on without end. */
    Step at(int position) {
        return steps.get(Math.floorMod(position, steps.size()));
    }
}

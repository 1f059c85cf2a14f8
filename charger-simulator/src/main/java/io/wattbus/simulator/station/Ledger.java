package io.wattbus.simulator.station;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A station's own account of its sessions, oldest first. Of settled ones it keeps the newest, as many as it may. */
public final class Ledger {

    private final Deque<ChargingSession> sessions = new ArrayDeque<>();
    private int capacity = Integer.MAX_VALUE;

    Ledger() {}

    /** Keeps no more than {@code sessions}, as far as older ones are settled with the central system. */
    public synchronized void keep(int sessions) {
        capacity = sessions;
        trim();
    }

    /** What the station believes at this moment. */
    public synchronized List<LedgerEntry> entries() {
        return sessions.stream().map(ChargingSession::entry).toList();
    }

    synchronized void add(ChargingSession session) {
        sessions.add(session);
        trim();
    }

    private void trim() {
        while (sessions.size() > capacity && sessions.element().entry().settled()) {
            sessions.remove();
        }
    }
}

package io.wattbus.availability.view;

import java.util.List;

/** What an EVSE is. */
public final class ListedEvse {

    private final String uid;
    private final String stationId;
    private final byte[] opening;
    private final byte[] rest;
    private final List<ConnectorKind> connectors;

    ListedEvse(String uid, String stationId, byte[] opening, byte[] rest, List<ConnectorKind> connectors) {
        this.uid = uid;
        this.stationId = stationId;
        this.opening = opening;
        this.rest = rest;
        this.connectors = connectors;
    }

    /** OCPI's uid, unique within the operator. */
    public String uid() {
        return uid;
    }

    /** The station that tells its status. */
    String stationId() {
        return stationId;
    }

    /** JSON up to where its status is to stand, without a comma; not to be changed. */
    public byte[] opening() {
        return opening;
    }

    /** JSON from behind its status to its end: it begins with a comma, or is the brace alone; not to be changed. */
    public byte[] rest() {
        return rest;
    }

    public List<ConnectorKind> connectors() {
        return connectors;
    }
}

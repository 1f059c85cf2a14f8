package io.wattbus.gateway.rpc;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A call that the central system may send to the station of one connection. */
public interface Command {

    /** Its action. */
    String action();

    /** What is wrong with a request; nothing that is wrong is sent. */
    Optional<Violation> faultOf(ObjectNode request);

    /** Whether the station's registration allows it to be sent now. */
    boolean isAllowed();

    /** Remembers, just before it is sent, what has to be known when the station acts on it. */
    void announce(ObjectNode request, Instant at);

    /** What is wrong with the station's response. */
    Optional<Violation> faultOfResponse(ObjectNode response);

    /** Takes note of what the station responded, which had no fault. */
    void heard(ObjectNode request, ObjectNode response, Instant at);
}

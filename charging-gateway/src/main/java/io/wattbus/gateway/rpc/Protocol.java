package io.wattbus.gateway.rpc;

import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version of OCPP: one row in the table of those that are spoken.
 *
 * @param <S> what it knows of the station at the other end
 */
public interface Protocol<S> {

    /**
     * Begins to speak with {@code station} on a new connection.
     *
     * @param accepted whether the station was accepted when it last booted
     */
    ProtocolSession open(S station, boolean accepted);

    /** Whether {@code action} is a command of this version, sent by the central system. */
    boolean hasCommand(String action);

    /**
     * A request of the command {@code action} as stations are told it.
     *
     * @param names what stations call the token of a uid
     */
    default ObjectNode told(String action, ObjectNode request, UnaryOperator<String> names) {
        return request;
    }

    /** How stations are told {@code order}; empty if this version cannot say it. */
    default Optional<RemoteOrder.Call> callOf(RemoteOrder order) {
        return Optional.empty();
    }

    /** What is wrong with a request of the command {@code action}, which this version has. */
    Optional<Violation> faultOf(String action, ObjectNode request);
}

package io.wattbus.gateway.rpc;

import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;

/** What a station can be told to do in every version of OCPP, in the words of none. */
public sealed interface RemoteOrder {

    /**
     * Begin a transaction. Personal data: {@link #toString()} does not give it away.
     *
     * @param connectorNumber as OCPP 1.6 counts; empty is any
     * @param uid as the station knows the token
     */
    record Start(OptionalInt connectorNumber, String uid) implements RemoteOrder {

        @Override
        public String toString() {
            return "Start[" + connectorNumber + "]";
        }
    }

    /** End one. */
    record Stop(String transactionId) implements RemoteOrder {}

    /** Let go of a cable. */
    record Unlock(int connectorNumber) implements RemoteOrder {}

    /** The call that tells a station of one version. */
    record Call(String action, ObjectNode request) {}
}

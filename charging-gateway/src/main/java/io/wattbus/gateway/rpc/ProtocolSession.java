package io.wattbus.gateway.rpc;

import io.wattbus.gateway.rpc.Frame.Call;
import java.time.Instant;
import java.util.Optional;

/** What one version of OCPP does on one connection. Calls come one at a time; the rest may be asked by any thread. */
public interface ProtocolSession {

    /**
     * Answers a call of the station. Failures of the store and bugs are thrown.
     *
     * @param receivedAt when the frame came, by the gateway's clock
     */
    Answer answer(Call call, Instant receivedAt);

    /** Whether the station forgets {@code action} once it is answered, by whatever: then no fault of ours may answer. */
    boolean isTransactional(String action);

    /** Whether {@code action} is a call of the station that this version knows; others are not worth a metric each. */
    boolean isKnown(String action);

    /** Something of the station was no frame, for {@code defect}. */
    default void rejected(String defect) {}

    /** How long the station may be silent, going by what it is. */
    default Deadlines deadlines() {
        return Deadlines.NONE;
    }

    /** How to have the station stop a transaction; empty if it can not be one of this version. */
    Optional<StopOrder> stopTransaction(String transactionId);

    /** The command {@code action}, if this version has it. */
    Optional<Command> command(String action);
}

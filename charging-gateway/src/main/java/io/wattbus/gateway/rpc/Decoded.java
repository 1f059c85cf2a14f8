package io.wattbus.gateway.rpc;

import java.util.Optional;

/** What a received text turned out to be. */
public sealed interface Decoded {

    /** A frame. */
    record WellFormed(Frame frame) implements Decoded {}

    /**
     * Not a frame.
     *
     * @param answer what to answer: nothing to a broken answer, nor to a message type that OCPP-J says to ignore
     */
    record Malformed(Defect defect, Optional<Frame.CallError> answer) implements Decoded {}
}

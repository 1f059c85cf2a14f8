package io.wattbus.simulator.wire;

/** Hears what happens to one connection: first {@code opened} or {@code refused}, then texts, last {@code closed}. */
public interface WireListener {

    void opened(Wire wire);

    void refused(HandshakeRefused refusal);

    void received(String text);

    /** The connection is gone, by whichever side; 1006 when nobody said why (RFC 6455, section 7.4.1). */
    void closed(int code, String reason);
}

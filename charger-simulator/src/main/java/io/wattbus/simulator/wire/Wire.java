package io.wattbus.simulator.wire;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** An open connection. What cannot be sent any more is lost; the listener then hears of the end. */
public final class Wire {

    private final Session session;

    Wire(Session session) {
        this.session = session;
    }

    /** Sends one text message, whatever it says. */
    public void send(String text) {
        session.sendText(text, Callback.NOOP);
    }

    /** Sends the beginning of a message whose end may never come. */
    public void sendPart(String text) {
        session.sendPartialText(text, false, Callback.NOOP);
    }

    /** Says goodbye as RFC 6455 has it. */
    public void close(int code, String reason) {
        session.close(code, reason, Callback.NOOP);
    }

    /** Ends the TCP connection without a word, as a lost line does. */
    public void cut() {
        session.disconnect();
    }

    /** The subprotocol that the server chose; empty if none. */
    public String subprotocol() {
        String accepted = session.getUpgradeResponse().getAcceptedSubProtocol();
        return accepted == null ? "" : accepted;
    }
}

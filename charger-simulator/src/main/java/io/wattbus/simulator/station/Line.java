package io.wattbus.simulator.station;

import io.wattbus.simulator.wire.Handshake;
import io.wattbus.simulator.wire.HandshakeRefused;
import io.wattbus.simulator.wire.Wire;
import io.wattbus.simulator.wire.WireClient;
import io.wattbus.simulator.wire.WireListener;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The station's connection, dialled again with growing patience until the station hangs up. What an older connection
 * still has to say is not heard.
 */
final class Line {

    /** What the station hears of its line, each in the station's turn. */
    interface Events {
        void opened();

        void refused(HandshakeRefused refusal);

        void received(String text);

        void lost(String reason);

        void hungUp();
    }

    private final WireClient wires;
    private final Handshake handshake;
    private final BackOff backOff;
    private final Turn turn;
    private final RandomGenerator random;
    private final Events events;
    private @Nullable Dial dial;
    private boolean wanted;
    private int failures;
    private Timer redial = Timer.NONE;

    Line(WireClient wires, Handshake handshake, BackOff backOff, Turn turn, RandomGenerator random, Events events) {
        this.wires = wires;
        this.handshake = handshake;
        this.backOff = backOff;
        this.turn = turn;
        this.random = random;
        this.events = events;
    }

    /** Dials, unless the line is open or being opened; a wait between attempts ends. */
    void open() {
        wanted = true;
        if (dial == null) {
            dial();
        }
    }

    boolean isOpen() {
        return dial != null && dial.wire != null;
    }

    /** Sends a text if the line is open. */
    void send(String text) {
        if (dial != null && dial.wire != null) {
            dial.wire.send(text);
        }
    }

    /** All is well: the next failure is the first again. */
    void settled() {
        failures = 0;
    }

    /** Says goodbye and does not dial again. */
    void hangUp(int code, String reason) {
        wanted = false;
        redial.cancel();
        letGo().ifPresent(wire -> {
            wire.close(code, reason);
            events.hungUp();
        });
    }

    /** The line is gone without a word, and for {@code away} there is none. */
    void cut(Duration away) {
        drop("line cut");
        redialAfter(away);
    }

    /** The same in the middle of a message. */
    void cutDuring(String beginning, Duration away) {
        if (dial != null && dial.wire != null) {
            dial.wire.sendPart(beginning);
        }
        cut(away);
    }

    /** The line seems dead: the station drops it and dials again as after any failure. */
    void giveUp() {
        drop("given up");
        redialLater(null);
    }

    private void drop(String reason) {
        letGo().ifPresent(wire -> {
            wire.cut();
            events.lost(reason);
        });
    }

    /** The connection if there is one, of which nothing more will be heard: not even that it ends. */
    private Optional<Wire> letGo() {
        Optional<Wire> wire = Optional.ofNullable(dial).flatMap(open -> Optional.ofNullable(open.wire));
        dial = null;
        return wire;
    }

    private void dial() {
        redial.cancel();
        Dial attempt = new Dial();
        dial = attempt;
        wires.open(handshake, attempt);
    }

    private void redialAfter(Duration delay) {
        redial.cancel();
        redial = turn.after(delay, () -> {
            if (wanted && dial == null) {
                dial();
            }
        });
    }

    private void redialLater(@Nullable Duration retryAfter) {
        if (wanted) {
            failures++;
            Duration patience = backOff.delay(failures, random);
            Duration asked = retryAfter == null ? Duration.ZERO : BackOff.honouring(retryAfter, random);
            redialAfter(asked.compareTo(patience) > 0 ? asked : patience);
        }
    }

    /** One attempt and the connection that came of it. */
    private final class Dial implements WireListener {

        private @Nullable Wire wire;

        @Override
        public void opened(Wire opened) {
            turn.run(() -> {
                if (dial != this) {
                    opened.cut();
                    return;
                }
                wire = opened;
                events.opened();
            });
        }

        @Override
        public void refused(HandshakeRefused refusal) {
            whileCurrent(() -> {
                dial = null;
                events.refused(refusal);
                redialLater(refusal.retryAfter().orElse(null));
            });
        }

        @Override
        public void received(String text) {
            whileCurrent(() -> events.received(text));
        }

        @Override
        public void closed(int code, String reason) {
            whileCurrent(() -> {
                dial = null;
                events.lost(reason.isEmpty() ? "closed with " + code : reason);
                redialLater(null);
            });
        }

        private void whileCurrent(Runnable step) {
            turn.run(() -> {
                if (dial == this) {
                    step.run();
                }
            });
        }
    }
}

package io.wattbus.gateway.replica;

import java.util.Locale;

/** What one gateway process tells the others. A notice may get lost: whoever depends on it also looks by itself. */
public enum Notice {
    /** A station went on at another process; the text is the run that held it, the connection and the station. */
    SUPERSEDED,
    /** A command waits for a station; the text is the run that holds the station. */
    COMMAND_WAITS,
    /** A command has its outcome; the text is its id. */
    COMMAND_ENDED;

    String channel() {
        return "wattbus_" + name().toLowerCase(Locale.ROOT);
    }
}

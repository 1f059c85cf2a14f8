package io.wattbus.gateway.fraud;

import io.wattbus.gateway.registry.OperatorId;
import java.util.Locale;
import java.util.UUID;

/** What a decision is about. */
sealed interface Subject {

    /** Under which decisions about it are found, however its uid is written. */
    String key();

    /**
     * A token of an operator. Personal data: {@link #toString()} does not give it away.
     *
     * @param uid compared without case
     */
    record Token(OperatorId operator, String type, String uid) implements Subject {

        @Override
        public String key() {
            return (operator + "/" + type + "/" + uid).toUpperCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return "Token[" + operator + "/" + type + "]";
        }
    }

    /** A session. */
    record Session(UUID sessionId) implements Subject {

        @Override
        public String key() {
            return sessionId.toString().toUpperCase(Locale.ROOT);
        }
    }
}

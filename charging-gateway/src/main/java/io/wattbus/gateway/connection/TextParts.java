package io.wattbus.gateway.connection;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Puts together a text that comes in parts, up to a length. */
final class TextParts {

    private final long maxLength;
    private @Nullable StringBuilder begun;

    /** @param maxSize of a text whose characters take a byte each, as OCPP's mostly do; more is too long */
    TextParts(DataSize maxSize) {
        this.maxLength = maxSize.toBytes();
    }

    /** What a part makes of the text. */
    sealed interface Progress {

        /** It was the last part. */
        record Whole(String text) implements Progress {}

        /** More parts follow. */
        record More() implements Progress {}

        /** The text is too long; nothing of it is kept. */
        record TooLong() implements Progress {}
    }

    Progress add(String part, boolean last) {
        StringBuilder text = begun;
        long length = part.length() + (text == null ? 0L : text.length());
        if (length > maxLength) {
            begun = null;
            return new Progress.TooLong();
        }
        if (text == null && last) {
            return new Progress.Whole(part);
        }
        StringBuilder sofar = (text == null ? new StringBuilder(part.length() * 2) : text).append(part);
        begun = last ? null : sofar;
        return last ? new Progress.Whole(sofar.toString()) : new Progress.More();
    }
}

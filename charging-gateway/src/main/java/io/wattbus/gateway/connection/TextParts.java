package io.wattbus.gateway.connection;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Puts together a text that comes in parts, up to a length. */
final class TextParts {

    /**
     * How much is read of a text that is too long, in greatest lengths. A station hears better when it has said all:
     * many a WebSocket client that is cut short in the middle reports a broken line, and not why.
     */
    private static final int READ_AND_FORGOTTEN = 64;

    private final long maxLength;
    private long length;
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

        /** The text is too long, and at its end or so long that the end is not waited for; nothing of it is kept. */
        record TooLong() implements Progress {}
    }

    Progress add(String part, boolean last) {
        length += part.length();
        Progress progress = length > maxLength ? tooMuch(last) : enough(part, last);
        if (last) {
            length = 0;
            begun = null;
        }
        return progress;
    }

    private Progress tooMuch(boolean last) {
        begun = null;
        return last || length > maxLength * READ_AND_FORGOTTEN ? new Progress.TooLong() : new Progress.More();
    }

    private Progress enough(String part, boolean last) {
        if (begun == null && last) {
            return new Progress.Whole(part);
        }
        StringBuilder text = begun == null ? new StringBuilder(part.length() * 2) : begun;
        begun = text.append(part);
        return last ? new Progress.Whole(text.toString()) : new Progress.More();
    }
}

package io.wattbus.availability.stream;

import java.io.IOException;
import java.io.OutputStream;

/** An event as it is written; one is shared by all streams. */
final class Frame {

    private final long sequence;
    private final byte[] bytes;

    Frame(long sequence, byte[] bytes) {
        this.sequence = sequence;
        this.bytes = bytes;
    }

    /** Of the change that it tells. */
    long sequence() {
        return sequence;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}

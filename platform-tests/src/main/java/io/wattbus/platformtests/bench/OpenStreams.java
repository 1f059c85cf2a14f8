package io.wattbus.platformtests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.function.Consumer;

/** Thousands of open answers, read line by line on one thread, so that reading them costs little. */
final class OpenStreams implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Selector selector;
    private final Consumer<String> lines;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final Thread reader;

    /** The line that one of them is in the middle of. */
    private static final class Unfinished {
        private final StringBuilder line = new StringBuilder();
    }

    private OpenStreams(Selector selector, Consumer<String> lines) {
        this.selector = selector;
        this.lines = lines;
        this.reader = Thread.ofPlatform().daemon().name("streams").unstarted(this::read);
    }

    /** Asks for each of {@code paths}, and gives {@code lines} what is answered, until it is closed. */
    static OpenStreams open(URI server, List<String> paths, Consumer<String> lines) throws IOException {
        OpenStreams streams = new OpenStreams(Selector.open(), lines);
        for (String path : paths) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
            ByteBuffer request = ByteBuffer.wrap(HttpWire.request(path, "Accept: text/event-stream\r\n"));
            while (request.hasRemaining()) {
                channel.write(request);
            }
            channel.configureBlocking(false);
            channel.register(streams.selector, SelectionKey.OP_READ, new Unfinished());
        }
        streams.reader.start();
        return streams;
    }

    /** How many have not been ended by the server. */
    int count() {
        return selector.keys().size();
    }

    private void read() {
        try {
            while (selector.isOpen()) {
                selector.select(this::readSome);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readSome(SelectionKey key) {
        buffer.clear();
        try {
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                key.channel().close();
            }
        } catch (IOException _) {
            key.cancel();
        }
        StringBuilder line = ((Unfinished) key.attachment()).line;
        for (buffer.flip(); buffer.hasRemaining(); ) {
            char c = (char) buffer.get();
            if (c == '\n') {
                lines.accept(line.toString());
                line.setLength(0);
            } else {
                line.append(c);
            }
        }
    }

    @Override
    public void close() throws IOException {
        selector.wakeup();
        for (SelectionKey key : List.copyOf(selector.keys())) {
            key.channel().close();
        }
        selector.close();
    }
}

package io.wattbus.platformtests.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A connection over which requests go one after the other: nothing but what HTTP/1.1 needs, so that it costs little. Another
 * one takes its place when the server ends it after an answer.
 */
final class HttpWire implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final URI server;
    private final byte[] scratch = new byte[BUFFER];
    private Socket socket;
    private InputStream in;
    private boolean ended;

    private HttpWire(URI server) throws IOException {
        this.server = server;
        this.socket = open(server);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    static HttpWire connect(URI server) throws IOException {
        return new HttpWire(server);
    }

    private static Socket open(URI server) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }

    private void openAgain() throws IOException {
        socket.close();
        socket = open(server);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /** A request as it goes over the wire, with {@code headers} as lines. */
    static byte[] request(String path, String headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: bench\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** What came back. */
    record Answer(int status, Map<String, String> headers, int bytes) {}

    /** Sends {@code request} and reads its answer to the end, body and all, which is not kept. */
    Answer exchange(byte[] request) throws IOException {
        if (ended) {
            openAgain();
        }
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        for (int left = length; left > 0; ) {
            int read = in.read(scratch, 0, Math.min(left, BUFFER));
            if (read < 0) {
                throw new EOFException("In the middle of a body");
            }
            left -= read;
        }
        ended = headers.getOrDefault("connection", "").equalsIgnoreCase("close");
        return new Answer(status, headers, length);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

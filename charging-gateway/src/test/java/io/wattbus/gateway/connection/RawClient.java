package io.wattbus.gateway.connection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A TCP client that sends what no WebSocket library would, and reads nothing unless it is asked to. */
final class RawClient implements AutoCloseable {

    private final Socket socket;

    RawClient(int port) throws IOException {
        socket = new Socket("localhost", port);
    }

    /** Asks for a WebSocket at {@code path} and gives the status. */
    int upgrade(String path, String authorization) throws IOException {
        String request = """
                GET %s HTTP/1.1
                Host: localhost
                Connection: Upgrade
                Upgrade: websocket
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Sec-WebSocket-Protocol: ocpp1.6
                Authorization: %s

                """.formatted(path, authorization).replace("\n", "\r\n");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        String statusLine = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                .readLine();
        return Integer.parseInt(statusLine.split(" ", -1)[1]);
    }

    /** Reads until the other side ends the line; false if it does not in time. */
    boolean isCutOffWithin(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

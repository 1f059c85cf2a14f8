package io.wattbus.platformtests.bench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** How a partner answers that does not answer as it should. */
enum Misbehaviour {
    /** Until it is hung up on. */
    NEVER_ANSWERS {
        @Override
        void answer(HttpExchange exchange, CountDownLatch end) throws IOException {
            hang(end);
        }
    },
    /** A byte a second. */
    DRIPS {
        @Override
        void answer(HttpExchange exchange, CountDownLatch end) throws IOException {
            exchange.sendResponseHeaders(OK, 0);
            OutputStream body = exchange.getResponseBody();
            while (end.getCount() > 0) {
                body.write(' ');
                body.flush();
                pause();
            }
        }
    },
    IS_OVERRUN {
        @Override
        void answer(HttpExchange exchange, CountDownLatch end) throws IOException {
            exchange.getResponseHeaders().add("Retry-After", "5");
            send(exchange, 429, "{\"status_code\": 3000}");
        }
    },
    FAILS {
        @Override
        void answer(HttpExchange exchange, CountDownLatch end) throws IOException {
            send(exchange, 500, "{\"status_code\": 3000}");
        }
    },
    TRUNCATES {
        @Override
        void answer(HttpExchange exchange, CountDownLatch end) throws IOException {
            send(exchange, OK, "{\"status_code\": 10");
        }
    },
    NEVER_STOPS {
        @Override
        void answer(HttpExchange exchange, CountDownLatch end) throws IOException {
            exchange.sendResponseHeaders(OK, 0);
            byte[] words = " ".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
            OutputStream body = exchange.getResponseBody();
            while (end.getCount() > 0) {
                body.write(words);
            }
        }
    },
    ANSWERS_HTML {
        @Override
        void answer(HttpExchange exchange, CountDownLatch end) throws IOException {
            send(exchange, OK, "<html><body>Welcome</body></html>");
        }
    },
    HAS_ANOTHER_ENVELOPE {
        @Override
        void answer(HttpExchange exchange, CountDownLatch end) throws IOException {
            send(exchange, OK, "{\"result\": \"ok\"}");
        }
    },
    IS_BROKEN_INSIDE {
        @Override
        void answer(HttpExchange exchange, CountDownLatch end) throws IOException {
            send(exchange, OK, "{\"status_code\": 3001}");
        }
    },
    HANGS_UP {
        @Override
        void answer(HttpExchange exchange, CountDownLatch end) throws IOException {
            exchange.sendResponseHeaders(OK, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        }
    },
    REDIRECTS {
        @Override
        void answer(HttpExchange exchange, CountDownLatch end) throws IOException {
            exchange.getResponseHeaders().add("Location", "http://localhost:1/elsewhere");
            send(exchange, 302, "");
        }
    },
    /** Its endpoints are where nobody listens. */
    IS_NOT_THERE {
        @Override
        void answer(HttpExchange exchange, CountDownLatch end) {
            throw new IllegalStateException("Nobody should get here");
        }
    };

    private static final int OK = 200;

    /** Misbehaves, and no longer than until {@code end}. */
    abstract void answer(HttpExchange exchange, CountDownLatch end) throws IOException;

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void hang(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.wattbus.roaming.testing;

import io.wattbus.roaming.testing.RoamingPartner.Mood;
import io.wattbus.roaming.testing.RoamingPartner.Push;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a partner takes what it is pushed, in whatever mood it is. */
final class PushDesk implements Serving {

    /** What it says of a push that it has looked at. */
    private record Taken(int code, String message) {

        void to(OcpiExchange exchange) throws IOException {
            exchange.answer(200, code, message, null);
        }
    }

    private final String base;
    private final List<Push> pushes = new CopyOnWriteArrayList<>();
    private final List<String> attempts = new CopyOnWriteArrayList<>();
    private final Set<String> cdrIds = new HashSet<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile boolean forgetsLocations;
    private volatile String retryAfter = "";
    private volatile Mood mood = Mood.ANSWERS;
    private volatile CountDownLatch patience = new CountDownLatch(0);

    /** @param base the URL of all its modules */
    PushDesk(String base) {
        this.base = base;
    }

    void is(Mood next) {
        CountDownLatch before = patience;
        patience = new CountDownLatch(
                List.of(Mood.TAKES_FOREVER, Mood.DRIPS, Mood.IS_SLOW).contains(next) ? 1 : 0);
        mood = next;
        before.countDown();
    }

    void forgetsLocations() {
        forgetsLocations = true;
    }

    void saysRetryAfter(String when) {
        retryAfter = when;
    }

    void forget() {
        pushes.clear();
        attempts.clear();
    }

    int mostAtOnce() {
        return most.get();
    }

    List<Push> pushes() {
        return pushes;
    }

    List<Push> pushes(String module, String id) {
        return pushes.stream()
                .filter(push -> push.path().contains("/" + module))
                .filter(push -> push.path().endsWith("/" + id)
                        || push.body().path("id").asString("").equals(id))
                .toList();
    }

    long attempts(String method) {
        return attempts.stream().filter(method::equals).count();
    }

    @Override
    public void serve(OcpiExchange exchange) throws IOException {
        attempts.add(exchange.method());
        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            answer(exchange);
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private void answer(OcpiExchange exchange) throws IOException {
        switch (mood) {
            case ANSWERS -> take(exchange).to(exchange);
            case ANSWERS_IN_HTML -> exchange.answer(200, "<html><body>Welcome</body></html>");
            case DRIPS -> exchange.drip(patience);
            case FAILS_WITH_500 -> exchange.answer(500, 3000, "Broken", null);
            case FAILS_WITH_STATUS_3001 -> exchange.answer(200, 3001, "Cannot use your API", null);
            case HANGS_UP_IN_THE_MIDDLE -> exchange.breakOff();
            case IS_OVERRUN_WITH_429 -> {
                exchange.retryAfter(retryAfter);
                exchange.answer(429, 3000, "Slow down", null);
            }
            case IS_SLOW -> {
                await(100);
                take(exchange).to(exchange);
            }
            case NEVER_STOPS_TALKING -> exchange.talk();
            case REDIRECTS -> {
                exchange.keptAt(base + "/elsewhere");
                exchange.answer(302, "");
            }
            case REFUSES -> exchange.answer(200, 2001, "I do not like it", null);
            case TAKES_FOREVER -> {
                await(Long.MAX_VALUE);
                exchange.hangUp();
            }
            case TAKES_IT_AND_LOSES_THE_ANSWER -> {
                take(exchange);
                exchange.hangUp();
            }
            case TRUNCATES -> exchange.answer(200, "{\"status_code\": 10");
            case USES_ANOTHER_ENVELOPE -> exchange.answer(200, "{\"result\": \"ok\"}");
        }
    }

    private Taken take(OcpiExchange exchange) {
        if (forgetsLocations && exchange.method().equals("PATCH")) {
            return new Taken(2003, "Unknown location");
        }
        if (exchange.method().equals("POST") && exchange.path().endsWith("/cdrs")) {
            String id = exchange.body().path("id").asString("");
            synchronized (cdrIds) {
                if (!cdrIds.add(id)) {
                    return new Taken(2000, "Duplicate CDR");
                }
            }
            exchange.keptAt(base + "/cdrs/" + id);
        }
        pushes.add(new Push(exchange.method(), exchange.path(), exchange.body(), exchange.headers()));
        return new Taken(1000, "");
    }

    private void await(long millis) {
        try {
            patience.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

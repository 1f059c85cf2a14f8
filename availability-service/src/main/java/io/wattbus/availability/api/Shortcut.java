package io.wattbus.availability.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import io.wattbus.availability.web.PageRequest;
import io.wattbus.availability.web.RecordParameters;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The way of {@link PolledRead}s, past Spring's dispatcher and its observation, which cost more than these answers. What
 * cannot be answered goes on to the dispatcher, so that each problem is told in one place.
 */
class Shortcut extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient LocationController locations;
    private final transient StatusController statuses;
    private final transient MeterRegistry meters;
    private final transient Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    Shortcut(LocationController locations, StatusController statuses, MeterRegistry meters) {
        this.locations = locations;
        this.statuses = statuses;
        this.meters = meters;
    }

    /** What is timed together. */
    private record Kind(String pattern, int status) {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<PolledRead> read = PolledRead.of(request);
        if (read.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        long begin = System.nanoTime();
        if (!isAnswered(read.get(), request, response)) {
            chain.doFilter(request, response);
        }
        timers.computeIfAbsent(new Kind(read.get().pattern(), response.getStatus()), this::timer)
                .record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
    }

    private boolean isAnswered(PolledRead read, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            answer(read, request, response);
            return true;
        } catch (RuntimeException toldBehindThis) {
            return false;
        }
    }

    private void answer(PolledRead read, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (read) {
            case PolledRead.Status _ ->
                statuses.status(RecordParameters.of(StatusParameters.class, request), request, response);
            case PolledRead.Around _ ->
                locations.search(
                        RecordParameters.of(AreaParameters.class, request),
                        RecordParameters.of(FilterParameters.class, request),
                        RecordParameters.of(PageRequest.class, request),
                        Objects.requireNonNullElse(request.getParameter("cluster"), LocationController.USUAL),
                        request,
                        response);
            case PolledRead.OneLocation one -> locations.get(one.operatorId(), one.locationId(), request, response);
            case PolledRead.OneEvse one ->
                locations.evse(one.operatorId(), one.locationId(), one.uid(), request, response);
        }
    }

    /** Named and tagged as Spring's, so that these requests are among all others. */
    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .tag("method", "GET")
                .tag("uri", kind.pattern())
                .tag("status", Integer.toString(kind.status()))
                .tag("exception", "none")
                .tag("error", "none")
                .tags(List.of(Outcome.forStatus(kind.status()).asTag()))
                .register(meters);
    }
}

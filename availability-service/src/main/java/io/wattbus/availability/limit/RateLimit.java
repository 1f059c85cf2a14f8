package io.wattbus.availability.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.availability.web.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bucket of tokens for each client's address. Says what is left as draft-ietf-httpapi-ratelimit-headers does, and answers
 * 429 (RFC 6585) with {@code Retry-After} when nothing is.
 */
class RateLimit extends OncePerRequestFilter {

    static final String LEFT = "RateLimit";
    static final String POLICY = "RateLimit-Policy";

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Cache<String, Bucket> buckets;
    private final LimitSettings settings;
    private final String policy;
    private final JsonMapper json;
    private final Counter refused;

    RateLimit(LimitSettings settings, JsonMapper json, MeterRegistry meters) {
        this.settings = settings;
        this.policy = "\"client\";q=" + settings.perMinute() + ";w=" + WINDOW.toSeconds();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.clients())
                .expireAfterAccess(WINDOW)
                .build();
        this.json = json;
        this.refused = Counter.builder("wattbus.limit.refused")
                .description("Requests of clients that asked too much")
                .register(meters);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe =
                buckets.get(request.getRemoteAddr(), _ -> full()).tryConsumeAndReturnRemaining(1);
        response.setHeader(POLICY, policy);
        response.setHeader(
                LEFT, "\"client\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            refuse(response, seconds(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.perMinute()).refillGreedy(settings.perMinute(), WINDOW))
                .build();
    }

    private void refuse(HttpServletResponse response, long seconds) throws IOException {
        refused.increment();
        ProblemDetail problem = Problem.detail(
                HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Ask less often, or for more at once.");
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}

package io.wattbus.availability.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** How much one client may ask. */
class RateLimitTest {

    private static final int ALLOWED = 3;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RateLimit limit = new RateLimit(new LimitSettings(ALLOWED, 10), JsonMapper.shared(), meters);

    @Test
    void refusesWhoAsksTooMuchAndSaysWhenToComeBack() throws Exception {
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(ask("192.0.2.1").getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse refused = ask("192.0.2.1");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("urn:wattbus:problem:too-many-requests");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 20);
        assertThat(refused.getHeader("RateLimit")).startsWith("\"client\";r=0;");
        assertThat(meters.counter("wattbus.limit.refused").count()).isEqualTo(1);
    }

    @Test
    void eachClientHasItsOwn() throws Exception {
        for (int i = 0; i <= ALLOWED; i++) {
            ask("192.0.2.1");
        }

        assertThat(ask("192.0.2.2").getStatus()).isEqualTo(200);
        assertThat(ask("192.0.2.2").getHeader("RateLimit-Policy")).isEqualTo("\"client\";q=3;w=60");
    }

    private MockHttpServletResponse ask(String client) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/status");
        request.setRemoteAddr(client);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }
}

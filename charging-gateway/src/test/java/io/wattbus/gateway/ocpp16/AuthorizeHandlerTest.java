package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizeHandlerTest {

    private final AuthorizeHandler handler = new AuthorizeHandler(new FakeCentralSystem());

    @ParameterizedTest
    @CsvSource({"04A1B2C3,ACCEPTED", "BLOCKED,BLOCKED", "EXPIRED,EXPIRED", "UNKNOWN,INVALID"})
    void answersTheVerdict(String idTag, AuthorizationStatus status) {
        AuthorizeResponse response = handler.handle(
                Fixtures.connected(Fixtures.station(1)),
                new AuthorizeRequest(idTag),
                Instant.parse("2026-05-01T10:00:00Z"));

        assertThat(response.idTagInfo()).isEqualTo(new IdTagInfo(status, Optional.empty(), Optional.empty()));
    }
}

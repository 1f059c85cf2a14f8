package io.wattbus.roaming.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where our token may be shown. */
class ConnectionTest {

    private final Connection connection = new Connection(
            new CredentialsToken("secret", false),
            URI.create("https://emp.example/ocpi/versions"),
            "2.2.1",
            List.of(
                    new PartnerEndpoint("sessions", true, URI.create("https://push.emp.example/2.2.1/sessions")),
                    new PartnerEndpoint("cdrs", true, URI.create("http://old.emp.example:8080/cdrs"))));

    @ParameterizedTest
    @CsvSource({
        "https://emp.example/results/1, true",
        "https://EMP.example:8443/results/1, true",
        "https://push.emp.example/1, true",
        "http://old.emp.example/1, true",
        "https://old.emp.example/1, true",
        "http://emp.example/results/1, false",
        "https://example/results/1, false",
        "https://emp.example.attacker.example/1, false"
    })
    void tokenIsShownOnlyWherePartnerSaidToBe(URI url, boolean shown) {
        assertThat(connection.isAtHome(url)).isEqualTo(shown);
    }
}

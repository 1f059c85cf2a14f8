package io.wattbus.roaming.ocpi221;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPageTest {

    private static final URI PAGE = URI.create("https://emp.example:8443/tokens?offset=10&limit=10");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<https://emp.example:8443/tokens?offset=20&limit=10>; rel=\"next\" | https://emp.example:8443/tokens?offset=20&limit=10",
                "<https://emp.example:8443/tokens?offset=20>;rel=next               | https://emp.example:8443/tokens?offset=20",
                "<http://EMP.example/tokens?offset=20>; rel=\"next\"                | https://emp.example:8443/tokens?offset=20",
                "<https://emp.example/a>; rel=\"first\", <https://emp.example/b>; title=\"x\"; rel=\"next\" | https://emp.example:8443/b",
                "</tokens?offset=20>; rel=\"next\"                                  | https://emp.example:8443/tokens?offset=20",
                "<?offset=20>; rel=\"next\"                                         | https://emp.example:8443/tokens?offset=20",
                "<https://emp.example/tokens?date_from=2026-01-01T00:00:00Z&offset=20>; rel=\"next\" | https://emp.example:8443/tokens?date_from=2026-01-01T00:00:00Z&offset=20"
            })
    void linkIsFollowedAtTheRegisteredAddress(String link, URI next) {
        assertThat(NextPage.after(PAGE, 20, 10, headers(Map.of("Link", link)))).isEqualTo(new NextPage.At(next));
    }

    @ParameterizedTest
    @CsvSource({
        "<https://other.example/tokens?offset=20>; rel=\"next\"",
        "<https://emp.example.other.example/tokens>; rel=\"next\"",
        "<file:///etc/passwd>; rel=\"next\"",
        "<https://[>; rel=\"next\""
    })
    void linkToAnywhereElseIsNot(String link) {
        assertThat(NextPage.after(PAGE, 20, 10, headers(Map.of("Link", link)))).isEqualTo(new NextPage.Foreign());
    }

    @Test
    void goesOnWithoutALinkUntilTheTotalHasCome() {
        HttpHeaders headers = headers(Map.of("X-Total-Count", "25"));

        assertThat(NextPage.after(PAGE, 20, 10, headers))
                .isEqualTo(new NextPage.At(URI.create("https://emp.example:8443/tokens?limit=10&offset=20")));
        assertThat(NextPage.after(PAGE, 25, 5, headers)).isEqualTo(new NextPage.None());
    }

    @Test
    void anEmptyPageIsTheEndWhateverItsHeadersSay() {
        HttpHeaders headers = headers(Map.of("Link", "<https://emp.example/x>; rel=\"next\"", "X-Total-Count", "99"));

        assertThat(NextPage.after(PAGE, 20, 0, headers)).isEqualTo(new NextPage.None());
    }

    @Test
    void withoutAWayOnItIsTheLast() {
        assertThat(NextPage.after(PAGE, 20, 10, headers(Map.of("X-Total-Count", "many"))))
                .isEqualTo(new NextPage.None());
    }

    private static HttpHeaders headers(Map<String, String> values) {
        Map<String, List<String>> all = new HashMap<>();
        values.forEach((name, value) -> all.put(name, List.of(value)));
        return HttpHeaders.of(all, (name, value) -> true);
    }
}

package io.wattbus.roaming.ocpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattbus.roaming.pull.Slice;
import io.wattbus.roaming.pull.Window;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;

class PagingTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Paging paging = new Paging(
            new OcpiSettings(URI.create("https://roaming.example/"), 100, SECOND, SECOND, DataSize.ofKilobytes(1)));

    @Test
    void withoutParametersItIsTheFirstPageOfTheGreatestSize() {
        Window window = paging.window(Map.of());

        assertThat(window.offset()).isZero();
        assertThat(window.limit()).isEqualTo(100);
        assertThat(window.from()).isEmpty();
    }

    @Test
    void greaterLimitIsCut() {
        assertThat(paging.window(Map.of("limit", "2000")).limit()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-06-29T20:39:09Z, 2015-06-29T20:39:09Z",
        "2015-06-29T20:39:09, 2015-06-29T20:39:09Z",
        "2016-12-29T17:45:09.2, 2016-12-29T17:45:09.200Z",
        "2016-12-29T17:45:09+00:00, 2016-12-29T17:45:09Z",
        "2016-12-29T17:45:09 02:00, 2016-12-29T15:45:09Z"
    })
    void timesAreUtcWithOrWithoutSayingSo(String text, Instant time) {
        assertThat(paging.window(Map.of("date_from", text)).from()).contains(time);
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, ten", "offset, -1", "offset, 99999999999", "date_from, 2015", "date_to, now"})
    void otherFormsAreInvalidParameters(String name, String value) {
        assertThatThrownBy(() -> paging.window(Map.of(name, value)))
                .isInstanceOfSatisfying(
                        OcpiRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(StatusCode.INVALID_PARAMETERS));
    }

    @Test
    void nextPageKeepsTheFilters() {
        HttpHeaders headers = answer(Map.of("limit", "50", "date_from", "2016-01-01T00:00:00+01:00"), 200);

        assertThat(headers.getFirst(HttpHeaders.LINK))
                .isEqualTo("<https://roaming.example/ocpi/2.2.1/cdrs?offset=50&limit=50"
                        + "&date_from=2016-01-01T00%3A00%3A00%2B01%3A00>; rel=\"next\"");
        assertThat(headers.getFirst("X-Total-Count")).isEqualTo("200");
        assertThat(headers.getFirst("X-Limit")).isEqualTo("100");
    }

    @Test
    void lastPageHasNoNext() {
        assertThat(answer(Map.of("offset", "100"), 200).getFirst(HttpHeaders.LINK))
                .isNull();
        assertThat(answer(Map.of("offset", "99"), 200).getFirst(HttpHeaders.LINK))
                .contains("offset=199");
    }

    private HttpHeaders answer(Map<String, String> params, long total) {
        return paging.answer("/ocpi/2.2.1/cdrs", params, paging.window(params), new Slice<>(List.of("x"), total))
                .getHeaders();
    }
}

package io.wattbus.search.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wattbus.search.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @Test
    void isNowhereUnlessNamed() {
        assertThat(Place.of(null, null, null)).isEmpty();
    }

    @Test
    void isAroundAPoint() {
        assertThat(Place.of("60.17,24.94", 300, null)).contains(new Place.Around(60.17, 24.94, 300));
        assertThat(Place.of("-60.17, 24", null, null)).contains(new Place.Around(-60.17, 24, 5_000));
    }

    @Test
    void isABoxWhichMayCrossTheDateLine() {
        assertThat(Place.of(null, null, "24,60,25,61")).contains(new Place.Box(24, 60, 25, 61));
        assertThat(Place.of(null, null, "179,60,-179,61")).contains(new Place.Box(179, 60, -179, 61));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'60,24', 300, '24,60,25,61'",
                "-, 300, -",
                "'60,24', 0, -",
                "'60,24', 500001, -",
                "'91,24', -, -",
                "'60,181', -, -",
                "'NaN,24', -, -",
                "'60', -, -",
                "'60,', -, -",
                "-, -, '24,61,25,60'",
                "-, -, '24,60,25'",
                "-, -, '24,60,181,61'"
            })
    void isNotAnythingElse(String near, Integer radiusM, String bbox) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Place.of(near, radiusM, bbox));
    }
}

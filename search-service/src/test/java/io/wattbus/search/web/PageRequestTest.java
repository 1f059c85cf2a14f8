package io.wattbus.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Test
    void beginsWhereTheLastPageEnded() {
        String cursor = Cursor.of("17", "säule/1").encoded();

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(new PageRequest(null, cursor).after(2)).containsExactly("17", "säule/1");
        assertThat(new PageRequest(null, cursor).afterTimeAndId().getFirst().longValue())
                .isEqualTo(17);
        assertThat(new PageRequest(null, null).afterId()).isEmpty();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        PageRequest page = new PageRequest(null, Cursor.of("a", "b").encoded());

        assertThatExceptionOfType(Problem.class).isThrownBy(page::afterId);
        assertThatExceptionOfType(Problem.class).isThrownBy(page::afterTimeAndId);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_001, -1})
    void hasASize(int limit) {
        assertThatExceptionOfType(Problem.class).isThrownBy(new PageRequest(limit, null)::size);
    }
}

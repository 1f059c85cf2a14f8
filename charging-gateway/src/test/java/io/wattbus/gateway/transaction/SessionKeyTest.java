package io.wattbus.gateway.transaction;

import static io.wattbus.gateway.transaction.Examples.at;
import static io.wattbus.gateway.transaction.Examples.start;
import static io.wattbus.gateway.transaction.Examples.stop;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.registry.StationId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionKeyTest {

    private static final StationId STATION = new StationId("WAT-1");
    private static final UUID KEY = SessionKey.of(STATION, start(1, "A", 60, 100));

    @Test
    void isTheSameForTheSameStartWheneverItIsReceived() {
        TransactionStart again = new TransactionStart(1, "A", Optional.of(at(60)), 100, Optional.of(9), at(5_000));

        assertThat(SessionKey.of(STATION, again)).isEqualTo(KEY).isEqualTo(UUID.fromString(KEY.toString()));
    }

    static Stream<TransactionStart> others() {
        return Stream.of(
                start(2, "A", 60, 100),
                start(1, "B", 60, 100),
                start(1, "A", 61, 100),
                start(1, "A", 60, 101),
                new TransactionStart(1, "A", Optional.empty(), 100, Optional.empty(), at(61)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void isAnotherForAnotherStart(TransactionStart other) {
        assertThat(SessionKey.of(STATION, other)).isNotEqualTo(KEY);
    }

    @Test
    void isAnotherForTheSameStartOfAnotherStation() {
        assertThat(SessionKey.of(new StationId("WAT-2"), start(1, "A", 60, 100)))
                .isNotEqualTo(KEY);
    }

    @Test
    void tellsRepetitionsApart() {
        TransactionStart start = start(1, "A", 60, 100);

        assertThat(SessionKey.of(STATION, start, 0)).isEqualTo(KEY);
        assertThat(SessionKey.of(STATION, start, 1)).isNotEqualTo(KEY);
    }

    @Test
    void givesOrphansOfOneStopOneKey() {
        assertThat(SessionKey.ofOrphan(STATION, stop(-1, 60, 100)))
                .isEqualTo(SessionKey.ofOrphan(STATION, stop(-1, 60, 100)))
                .isNotEqualTo(SessionKey.ofOrphan(STATION, stop(0, 60, 100)))
                .isNotEqualTo(SessionKey.ofOrphan(STATION, stop(-1, 60, 101)));
    }
}

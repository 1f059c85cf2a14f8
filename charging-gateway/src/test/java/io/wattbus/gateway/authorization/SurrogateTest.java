package io.wattbus.gateway.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.registry.OperatorId;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurrogateTest {

    private static final OperatorId OPERATOR = new OperatorId("FI*WAT");

    @Test
    void isNeededFromTwentyOneCharactersOn() {
        assertThat(Surrogate.isNeeded("x".repeat(20))).isFalse();
        assertThat(Surrogate.isNeeded("x".repeat(21))).isTrue();
    }

    @Test
    void fitsAStationAndHasTheReservedForm() {
        assertThat(IntStream.range(0, 2_000).mapToObj(n -> Surrogate.of(OPERATOR, token("driver-of-the-party-" + n))))
                .allSatisfy(surrogate -> assertThat(surrogate)
                        .hasSize(20)
                        .matches(Surrogate::isReserved)
                        .isUpperCase())
                .doesNotHaveDuplicates();
        assertThat(Surrogate.isReserved("04A2B3C4D5E6F7")).isFalse();
    }

    @Test
    void isTheSameForAUidHoweverItIsSpelt() {
        assertThat(Surrogate.of(OPERATOR, token("Driver-Of-The-Party-1")))
                .isEqualTo(Surrogate.of(OPERATOR, token("DRIVER-OF-THE-PARTY-1")));
    }

    private static IdToken token(String uid) {
        return new IdToken(uid, IdTokenType.APP_USER, Optional.of("SE*EMP"), Optional.empty());
    }
}

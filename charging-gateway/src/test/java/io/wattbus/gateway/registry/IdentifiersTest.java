package io.wattbus.gateway.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"A|1", "WAT-0001", "urn*x", "x"})
    void takesStationIdsThatRealStationsHave(String id) {
        assertThat(new StationId(id).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "user:name", "ä", "1234567890123456789012345678901234567890123456789"})
    void refusesStationIdsThatNoHandshakeCanCarry(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StationId(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FIWAT", "fi*wat", "FI*WATT", "FI-WAT"})
    void refusesWhatIsNoOperator(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OperatorId(id));
    }
}

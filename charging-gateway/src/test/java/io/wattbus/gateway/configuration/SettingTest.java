package io.wattbus.gateway.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {

    @ParameterizedTest
    @CsvSource({
        "AuthorizationKey, true",
        "WifiPassword, true",
        "vpn_PSK, true",
        "HeartbeatInterval, false",
        "AuthorizeRemoteTxRequests, false"
    })
    void knowsASecretByItsName(String name, boolean secret) {
        assertThat(new Setting(name, Optional.of("1"), false).isSecret()).isEqualTo(secret);
    }
}

package io.wattbus.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class RuleSettingsTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class)
            .withPropertyValues(
                    "wattbus.rules.concurrent-use.block-for=1h",
                    "wattbus.rules.concurrent-use.stop-within=10m",
                    "wattbus.rules.concurrent-use.tolerance=0s",
                    "wattbus.rules.concurrent-use.silence=15m",
                    "wattbus.rules.impossible-energy.tolerance-percent=0",
                    "wattbus.rules.impossible-energy.allowance-wh=0");

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RuleSettings.class)
    static class Settings {}

    @Test
    void strictRulesAreRules() {
        service.run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "concurrent-use.block-for=0s",
                "concurrent-use.stop-within=-1s",
                "concurrent-use.tolerance=-1s",
                "concurrent-use.silence=0s",
                "impossible-energy.tolerance-percent=-1",
                "impossible-energy.tolerance-percent=1001",
                "impossible-energy.allowance-wh=-1"
            })
    void nonsenseIsRefusedAtTheStart(String setting) {
        service.withPropertyValues("wattbus.rules." + setting)
                .run(context -> assertThat(context).hasFailed());
    }
}

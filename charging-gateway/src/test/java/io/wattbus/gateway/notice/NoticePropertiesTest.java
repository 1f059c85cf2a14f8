package io.wattbus.gateway.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Defaults;
import org.junit.jupiter.api.Test;

class NoticePropertiesTest {

    @Test
    void pinsTheDefaults() {
        assertThat(Defaults.of("wattbus.notice", NoticeProperties.class)).isEqualTo(new NoticeProperties(100));
    }
}

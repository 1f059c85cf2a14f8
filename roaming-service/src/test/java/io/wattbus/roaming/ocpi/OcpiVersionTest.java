package io.wattbus.roaming.ocpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OcpiVersionTest {

    private static final OcpiVersion OLDER = new OcpiVersion("2.2.1");
    private static final OcpiVersion NEWER = new OcpiVersion("2.10");

    @Test
    void highestThatBothSpeakIsTaken() {
        assertThat(OcpiVersion.highestCommon(List.of(NEWER, OLDER), List.of("2.1.1", "2.2.1", "2.10", "3.0")))
                .contains(NEWER);
        assertThat(OcpiVersion.highestCommon(List.of(NEWER, OLDER), List.of("2.2.1", "2.9")))
                .contains(OLDER);
        assertThat(OcpiVersion.highestCommon(List.of(OLDER), List.of("2.2", "2.3.0")))
                .isEmpty();
    }

    @Test
    void versionsGoByTheirNumbers() {
        assertThat(NEWER).isGreaterThan(new OcpiVersion("2.9.3"));
        assertThat(OLDER).isLessThan(new OcpiVersion("2.3.0"));
    }
}

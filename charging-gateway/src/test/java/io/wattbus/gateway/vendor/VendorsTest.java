package io.wattbus.gateway.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wattbus.gateway.rpc.Deadlines;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class VendorsTest {

    private static final String PROFILES = """
            {"tolerated": ["unknown-field", "unreadable-timestamp"],
             "profiles": [{"vendor": "Acme", "model": "Two*", "also": ["word-case"], "not": ["unknown-field"],
                           "pingSeconds": 20, "idleSeconds": 90, "graceSeconds": 3600},
                          {"vendor": "Acme", "also": ["duplicate-key"]}]}""";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Vendors vendors = Vendors.parse(PROFILES, registry);

    @ParameterizedTest
    @CsvSource({
        "Acme, Two, WORD_CASE, true",
        "ACME, two hundred, WORD_CASE, true",
        "Acme, Two, UNKNOWN_FIELD, false",
        "Acme, Two, DUPLICATE_KEY, false",
        "Acme, One, WORD_CASE, false",
        "acme, One, DUPLICATE_KEY, true",
        "Acme, One, UNKNOWN_FIELD, true",
        "Acme Inc, Two, WORD_CASE, false",
        "Acme Inc, Two, UNKNOWN_FIELD, true"
    })
    void forgivesWhatTheFirstProfileThatFitsSays(String vendor, String model, Deviation deviation, boolean forgiven) {
        assertThat(vendors.of(vendor, model).tolerance().forgives(deviation)).isEqualTo(forgiven);
    }

    @Test
    void forgivesThoseThatHaveNotBootedWhatItForgivesEverybody() {
        assertThat(vendors.unknown().tolerance().forgives(Deviation.UNKNOWN_FIELD))
                .isTrue();
        assertThat(vendors.unknown().tolerance().forgives(Deviation.WORD_CASE)).isFalse();
    }

    @Test
    void countsWhatItForgaveByKindVendorAndModel() {
        vendors.of("Acme", "One").forgave(Set.of(Deviation.NULL_FIELD, Deviation.DECIMALS));
        vendors.of("Acme ", "One").forgave(Set.of(Deviation.NULL_FIELD));

        assertThat(counted("Acme", "One", "null-field")).isEqualTo(2);
        assertThat(counted("Acme", "One", "decimals")).isEqualTo(1);
    }

    @Test
    void countsWhatWasRefusedByVendorAndModel() {
        vendors.of("Acme", "One").refused("FormationViolation");

        assertThat(registry.get("wattbus.ocpp.refusals")
                        .tags("vendor", "Acme", "model", "One", "reason", "FormationViolation")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void givesTheTimesOfTheProfile() {
        Vendor patient = vendors.of("Acme", "Two");
        assertThat(patient.deadlines())
                .isEqualTo(new Deadlines(Optional.of(Duration.ofSeconds(20)), Optional.of(Duration.ofSeconds(90))));
        assertThat(patient.graceTime()).contains(Duration.ofHours(1));

        assertThat(vendors.of("Acme", "One").deadlines()).isEqualTo(Deadlines.NONE);
        assertThat(vendors.unknown().graceTime()).isEmpty();
    }

    @Test
    void countsTheManyAsOne() {
        for (int i = 0; i < 600; i++) {
            vendors.of("Acme", "Number " + i).forgave(Set.of(Deviation.NULL_FIELD));
        }

        assertThat(counted("other", "other", "null-field")).isEqualTo(100);
        assertThat(registry.find("wattbus.ocpp.deviations").counters()).hasSize(501);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tolerated\": [], \"profiles\": []}",
                "{\"tolerated\": [\"bad-manners\", \"unreadable-timestamp\"], \"profiles\": []}",
                "{\"tolerated\": [\"unreadable-timestamp\"], \"profiles\": [{\"vendor\": \"A\", \"pingSeconds\": 0}]}",
                "{\"tolerated\": [\"unreadable-timestamp\"], \"profiles\": [{\"vendor\": \"A\", \"graceSeconds\": -1}]}",
                "{\"tolerated\": [\"unreadable-timestamp\"],"
                        + " \"profiles\": [{\"vendor\": \"A\", \"not\": [\"unreadable-timestamp\"]}]}"
            })
    void refusesProfilesThatCannotBe(String profiles) {
        assertThatThrownBy(() -> Vendors.parse(profiles, registry)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNoDocumentOfProfiles() {
        assertThatThrownBy(() -> Vendors.parse("{\"colour\": \"green\"}", registry))
                .isInstanceOf(JacksonException.class);
    }

    private double counted(String vendor, String model, String kind) {
        Counter counter = registry.find("wattbus.ocpp.deviations")
                .tags("vendor", vendor, "model", model, "kind", kind)
                .counter();
        return counter == null ? 0 : counter.count();
    }
}

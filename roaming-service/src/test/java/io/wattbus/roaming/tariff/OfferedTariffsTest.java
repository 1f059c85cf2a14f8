package io.wattbus.roaming.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.tariff.Tariff.Target;
import io.wattbus.roaming.tariff.Tariff.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfferedTariffsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3_600);
    private static final Version ALWAYS =
            new Version(Instant.EPOCH, Optional.empty(), Optional.empty(), Optional.empty());
    private static final Target EVERYWHERE = target(null, null, null, 0, false);

    @Test
    void mostExactAssignmentWinsThenPriority() {
        OfferedTariffs tariffs = new OfferedTariffs(List.of(
                tariff("everywhere", target(null, null, null, 9, false), ALWAYS),
                tariff("here", target("loc-1", null, null, 0, false), ALWAYS),
                tariff("here-first", target("loc-1", null, null, 1, false), ALWAYS),
                tariff("this-plug", target(null, "evse-1", 2, 0, false), ALWAYS)));

        assertThat(tariffs.at("loc-1", "evse-1", 1, NOW)).containsExactly("here-first");
        assertThat(tariffs.at("loc-1", "evse-1", 2, NOW)).containsExactly("this-plug");
        assertThat(tariffs.at("loc-2", "evse-9", 1, NOW)).containsExactly("everywhere");
    }

    @Test
    void thereIsOneOfEachTypeAndAdHocOnlyUnderItsType() {
        Target adHoc = target(null, null, null, 0, true);
        OfferedTariffs tariffs = new OfferedTariffs(List.of(
                tariff("usual", EVERYWHERE, ALWAYS),
                tariff("green", EVERYWHERE, version("PROFILE_GREEN")),
                tariff("cash", adHoc, version("AD_HOC_PAYMENT")),
                tariff("odd", adHoc, ALWAYS)));

        assertThat(tariffs.at("loc-1", "evse-1", 1, NOW)).containsExactly("cash", "green", "usual");
    }

    @Test
    void validityAndWithdrawalCount() {
        Version ending = new Version(Instant.EPOCH, Optional.of(LATER), Optional.empty(), Optional.empty());
        OfferedTariffs tariffs = new OfferedTariffs(List.of(tariff("until-then", EVERYWHERE, ending)));

        assertThat(tariffs.at("loc-1", "evse-1", 1, NOW)).containsExactly("until-then");
        assertThat(tariffs.at("loc-1", "evse-1", 1, LATER)).isEmpty();
        assertThat(tariffs.nextChange(NOW)).contains(LATER);
        assertThat(tariffs.nextChange(LATER)).isEmpty();
        Tariff withdrawn =
                new Tariff(new PartyId("FI*WAT"), "gone", List.of(ALWAYS), List.of(EVERYWHERE), Optional.of(NOW), NOW);
        assertThat(new OfferedTariffs(List.of(withdrawn)).at("loc-1", "evse-1", 1, NOW))
                .isEmpty();
    }

    private static Version version(String type) {
        return new Version(Instant.EPOCH, Optional.empty(), Optional.of(type), Optional.empty());
    }

    private static Tariff tariff(String id, Target target, Version version) {
        return new Tariff(new PartyId("FI*WAT"), id, List.of(version), List.of(target), Optional.empty(), NOW);
    }

    private static Target target(String location, String evse, Integer connector, int priority, boolean adHoc) {
        return new Target(
                Optional.ofNullable(location),
                Optional.ofNullable(evse),
                Optional.ofNullable(connector),
                priority,
                adHoc);
    }
}

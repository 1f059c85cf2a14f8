package io.wattbus.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetTest {

    @Test
    void isTheSameForEverybodyWhoNamesItsSize() {
        assertThat(Fleet.of(20)).isEqualTo(Fleet.of(Operator.DEMO, 20));
    }

    @Test
    void containsEverySmallerFleet() {
        Fleet small = Fleet.of(10);
        Fleet large = Fleet.of(100);

        assertThat(large.stations()).startsWith(small.stations().toArray(ChargingStation[]::new));
        assertThat(large.idTokens()).startsWith(small.idTokens().toArray(IdToken[]::new));
        assertThat(large.locations()).startsWith(small.locations().toArray(Location[]::new));
    }

    @Test
    void namesStationsAfterTheirOperatorAndNumber() {
        ChargingStation last = Fleet.of(5).stations().getLast();

        assertThat(last.stationId()).isEqualTo("FI-WAT-000005");
        assertThat(last.locationId()).isEqualTo("FI-WAT-L00002");
        assertThat(last.evseId(2)).isEqualTo("FI*WAT*E000005*2");
        assertThat(last.password()).isEqualTo("demo-FI-WAT-000005-password");
    }

    @Test
    void givesEveryDriverACardOfTheirOwn() {
        List<String> uids = new ArrayList<>();
        Fleet.of(20_000).idTokens().forEach(token -> uids.add(token.uid()));
        Fleet.of(Operator.of("SE*VLT"), 20_000).idTokens().forEach(token -> uids.add(token.uid()));

        assertThat(new HashSet<>(uids)).hasSameSizeAs(uids);
        assertThat(uids).allMatch(uid -> uid.matches("04[0-9A-F]{12}"));
        assertThat(IdToken.strangerUid(1)).matches("05[0-9A-F]{12}");
    }

    @Test
    void showsNoSecretsInText() {
        Fleet fleet = Fleet.of(1);

        assertThat(fleet.toString())
                .doesNotContain(fleet.stations().getFirst().password())
                .doesNotContain(fleet.idTokens().getFirst().uid());
    }

    @Test
    void refusesToBeEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fleet.of(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Operator.of("wattbus"));
    }

    @Test
    void nobodyChargesAtTwoStations() {
        Fleet fleet = Fleet.of(100);

        assertThat(fleet.stations().stream()
                        .flatMap(station -> fleet.idTokensAt(station).stream())
                        .map(IdToken::uid))
                .hasSize(300)
                .doesNotHaveDuplicates();
    }
}

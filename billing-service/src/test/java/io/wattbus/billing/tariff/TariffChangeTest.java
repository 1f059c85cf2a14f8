package io.wattbus.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.rating.PriceComponent;
import io.wattbus.billing.rating.Tariff;
import io.wattbus.billing.rating.TariffDimension;
import io.wattbus.billing.rating.TariffElement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TariffChangeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3_600);
    private static final TariffId ID = new TariffId("standard");
    private static final TariffAssignment EVERYWHERE =
            new TariffAssignment(Optional.empty(), Optional.empty(), Optional.empty(), Customers.ALL, 0);

    @Test
    void firstVersionWithoutValidFromHoldsForEverySession() {
        assertThat(created().latest().validFrom()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void theSameAgainIsUnchanged() {
        assertThat(TariffChange.change(created(), draft("0.250", Optional.empty(), EVERYWHERE), LATER))
                .isEqualTo(new TariffChange.Unchanged(created()));
    }

    @Test
    void otherPriceIsANewVersionFromNowOn() {
        VersionedTariff changed = changed(draft("0.30", Optional.empty(), EVERYWHERE));

        assertThat(changed.versions()).hasSize(2);
        assertThat(changed.latest().version()).isEqualTo(2);
        assertThat(changed.latest().validFrom()).isEqualTo(LATER);
        assertThat(changed.versions().getFirst()).isEqualTo(created().latest());
    }

    @Test
    void otherPlacesAreNoNewVersion() {
        VersionedTariff changed = changed(draft("0.25", Optional.empty()));

        assertThat(changed.versions()).hasSize(1);
        assertThat(changed.appliesTo()).isEmpty();
    }

    @Test
    void versionMustFollowTheLatest() {
        assertThat(TariffChange.change(created(), draft("0.30", Optional.of(Instant.EPOCH), EVERYWHERE), LATER))
                .isEqualTo(new TariffChange.TooEarly(Instant.EPOCH));
    }

    @Test
    void withdrawnIsForGood() {
        VersionedTariff withdrawn = created().withdrawn(NOW);

        assertThat(TariffChange.withdraw(created(), NOW)).isEqualTo(new TariffChange.Changed(withdrawn));
        assertThat(TariffChange.withdraw(withdrawn, LATER)).isEqualTo(new TariffChange.Unchanged(withdrawn));
        assertThat(TariffChange.change(withdrawn, draft("0.30", Optional.empty(), EVERYWHERE), LATER))
                .isEqualTo(new TariffChange.Withdrawn(NOW));
    }

    private static VersionedTariff created() {
        return switch (TariffChange.create(
                new OperatorId("FI*WAT"), ID, draft("0.25", Optional.empty(), EVERYWHERE), NOW)) {
            case TariffChange.Created(VersionedTariff tariff) -> tariff;
            case TariffChange other -> throw new AssertionError(other);
        };
    }

    private static VersionedTariff changed(TariffDraft draft) {
        return switch (TariffChange.change(created(), draft, LATER)) {
            case TariffChange.Changed(VersionedTariff tariff) -> tariff;
            case TariffChange other -> throw new AssertionError(other);
        };
    }

    private static TariffDraft draft(String price, Optional<Instant> validFrom, TariffAssignment... appliesTo) {
        PriceComponent energy = new PriceComponent(TariffDimension.ENERGY, new BigDecimal(price), Optional.empty(), 1);
        Tariff tariff = new Tariff(
                Currency.getInstance("EUR"),
                List.of(new TariffElement(List.of(energy))),
                Optional.empty(),
                Optional.empty());
        return new TariffDraft(tariff, TariffDetails.NONE, validFrom, Optional.empty(), List.of(appliesTo));
    }
}

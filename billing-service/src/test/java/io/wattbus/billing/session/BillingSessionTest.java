package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wattbus.billing.charging.EndedBy;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.tariff.TariffId;
import io.wattbus.billing.tariff.TariffReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BillingSessionTest {

    @Test
    void olderEventNeverOverwrites() {
        BillingSession session = Events.fold(Events.updated(3, 900), Events.updated(1, 300));

        assertThat(session.latest().energyMilliWh()).isEqualTo(900_000);
    }

    @Test
    void laterEndReplacesTheEarlier() {
        BillingSession session = Events.fold(
                Events.started(), Events.ended(1, 500, EndedBy.INFERRED), Events.ended(2, 800, EndedBy.REPORTED));

        assertThat(session.closing().orElseThrow().energyMilliWh()).isEqualTo(800_000);
    }

    @Test
    void afterAnInferredEndTheLastThatWasHeardIsBilled() {
        BillingSession session =
                Events.fold(Events.started(), Events.ended(1, 500, EndedBy.INFERRED), Events.updated(2, 700));

        assertThat(session.closing().orElseThrow().energyMilliWh()).isEqualTo(700_000);
    }

    @Test
    void whatFollowsAReportedEndChangesNothing() {
        BillingSession session =
                Events.fold(Events.started(), Events.ended(1, 500, EndedBy.REPORTED), Events.updated(2, 700));

        assertThat(session.closing().orElseThrow().energyMilliWh()).isEqualTo(500_000);
    }

    @Test
    void orderAndRepetitionOfEventsMakeNoDifference() {
        List<SessionEvent> story = List.of(
                Events.started(),
                Events.updated(1, 100),
                Events.ended(2, 150, EndedBy.INFERRED),
                Events.updated(3, 200),
                Events.ended(4, 300, EndedBy.REPORTED),
                Events.updated(5, 310),
                Events.ended(6, 320, EndedBy.INFERRED));
        for (int length = 1; length <= story.size(); length++) {
            List<SessionEvent> told = new ArrayList<>(story.subList(0, length));
            BillingSession inOrder = Events.fold(told);
            told.addAll(List.copyOf(told));
            for (int seed = 0; seed < 100; seed++) {
                Collections.shuffle(told, new Random(seed));
                assertThat(Events.fold(told)).isEqualTo(inOrder);
            }
        }
    }

    @Test
    void takesPlaceWhereItsFirstEventSays() {
        Place elsewhere =
                new Place(Events.PLACE.operatorId(), "loc-2", Events.PLACE.stationId(), Events.PLACE.evseUid(), 1);

        BillingSession moved = Events.fold(Events.updated(1, 100), Events.at(elsewhere), Events.updated(2, 200));

        assertThat(moved.place()).isEqualTo(elsewhere);
    }

    @Test
    void tariffIsKeptUnlessWhatDecidesItChanges() {
        BillingSession rated =
                Events.fold(Events.started()).ratedBy(Optional.of(new TariffReference(new TariffId("standard"), 1)));

        assertThat(rated.with(Events.updated(1, 100)).tariff()).isEqualTo(rated.tariff());
        assertThat(rated.with(Events.paidBy("another", Events.updated(1, 100))).tariff())
                .isEqualTo(ChosenTariff.NOT_YET);
        assertThat(rated.with(Events.updated(2, 100))
                        .with(Events.paidBy("another", Events.updated(1, 50)))
                        .tariff())
                .isEqualTo(rated.tariff());
    }

    @Test
    void eventOfAnotherOperatorOrStationIsRefused() {
        BillingSession session = Events.fold(Events.started());
        Place here = Events.PLACE;
        Place otherOperator =
                new Place(new OperatorId("FI*ABC"), here.locationId(), here.stationId(), here.evseUid(), 1);
        Place otherStation = new Place(here.operatorId(), here.locationId(), "station-2", here.evseUid(), 1);

        assertThat(session.hasSeen(Events.at(otherOperator))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> session.with(Events.at(otherOperator)));
        assertThatIllegalArgumentException().isThrownBy(() -> session.with(Events.at(otherStation)));
    }
}

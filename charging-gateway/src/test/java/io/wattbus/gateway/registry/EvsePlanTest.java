package io.wattbus.gateway.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvsePlanTest {

    private static final StationId STATION = new StationId("WAT-1");
    private static final Connector CONNECTOR =
            new Connector(1, "IEC_62196_T2", "SOCKET", "AC_3_PHASE", 230, 32, 22_000, null);
    private static final Supplier<String> NEW_UID = () -> "new";

    @Test
    void makesAUidWhereNoneIsGiven() {
        assertThat(EvsePlan.plan(STATION, List.of(), List.of(wanted(1, null)), NEW_UID))
                .containsExactly(stored("new", 1, false));
    }

    @Test
    void keepsTheUidOfTheSameNumber() {
        assertThat(EvsePlan.plan(STATION, List.of(stored("old", 1, false)), List.of(wanted(1, null)), NEW_UID))
                .containsExactly(stored("old", 1, false));
    }

    @Test
    void marksAsRemovedWhatIsNoLongerWanted() {
        List<Evse> before = List.of(stored("one", 1, false), stored("two", 2, false));

        assertThat(EvsePlan.plan(STATION, before, List.of(wanted(1, null)), NEW_UID))
                .containsExactly(stored("one", 1, false), stored("two", 2, true));
    }

    @Test
    void givesTheUidOfARemovedEvseToNoOther() {
        assertThat(EvsePlan.plan(STATION, List.of(stored("gone", 1, true)), List.of(wanted(1, null)), NEW_UID))
                .containsExactly(stored("gone", 1, true), stored("new", 1, false));
    }

    @Test
    void replacesAnEvseWhenAnotherUidIsGiven() {
        assertThat(EvsePlan.plan(STATION, List.of(stored("old", 1, false)), List.of(wanted(1, "other")), NEW_UID))
                .containsExactly(stored("old", 1, true), stored("other", 1, false));
    }

    private static EvseDocument wanted(int number, @Nullable String uid) {
        return new EvseDocument(number, uid, null, null, List.of(CONNECTOR), null);
    }

    private static Evse stored(String uid, int number, boolean removed) {
        return new Evse(uid, STATION.value(), number, null, null, removed, List.of(CONNECTOR), EvseDetails.NONE);
    }
}

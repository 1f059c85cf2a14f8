package io.wattbus.gateway.locallist;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.authorization.ListedTokens;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UpdatePlanTest {

    @Test
    void replacesWithTheFirstMessageAndAddsWithTheOthers() {
        List<LocalListCalls.Update> updates = UpdatePlan.plan(true, 7, 2, entries(5));

        assertThat(updates).extracting(LocalListCalls.Update::full).containsExactly(true, false, false);
        assertThat(updates).extracting(LocalListCalls.Update::version).containsExactly(8, 9, 10);
        assertThat(updates).extracting(update -> update.entries().size()).containsExactly(2, 2, 1);
    }

    @Test
    void emptiesAListWithoutEntriesAndSendsNoChangeWithoutAny() {
        assertThat(UpdatePlan.plan(true, 0, 2, List.of()))
                .containsExactly(new LocalListCalls.Update(true, 1, List.of()));
        assertThat(UpdatePlan.plan(false, 0, 2, List.of())).isEmpty();
    }

    @Test
    void beginsAnewWhereVersionsEnd() {
        assertThat(UpdatePlan.plan(false, Integer.MAX_VALUE, 2, entries(1))
                        .getFirst()
                        .version())
                .isEqualTo(1);
    }

    private static List<ListedTokens.Entry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new ListedTokens.Entry("UID-" + n, true, Optional.empty(), Optional.empty()))
                .toList();
    }
}

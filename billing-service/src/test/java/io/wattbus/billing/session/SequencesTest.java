package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.billing.session.Sequences.Range;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SequencesTest {

    @Test
    void sessionWithoutGapsIsOneRange() {
        assertThat(seen(0, 1, 2, 3).ranges()).containsExactly(new Range(0, 3));
        assertThat(seen(0, 1, 2, 3).missing()).isEmpty();
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(seen(2, 3, 7).missing()).containsExactly(new Range(0, 1), new Range(4, 6));
    }

    @Test
    void lateOneClosesItsGap() {
        assertThat(seen(0, 2, 1).ranges()).containsExactly(new Range(0, 2));
    }

    @Test
    void orderAndRepetitionMakeNoDifference() {
        List<Long> all = LongStream.range(0, 50).filter(n -> n % 7 != 3).boxed().collect(Collectors.toList());
        all.addAll(List.copyOf(all));
        Sequences inOrder = seen(all);
        Random random = new Random(1);

        for (int i = 0; i < 200; i++) {
            Collections.shuffle(all, random);
            assertThat(seen(all)).isEqualTo(inOrder);
        }
    }

    @Test
    void postgresMultirangeIsReadAsWritten() {
        Sequences sequences = seen(0, 1, 4);

        assertThat(sequences.toMultirange()).isEqualTo("{[0,2),[4,5)}");
        assertThat(Sequences.ofMultirange("{[0,2),[4,5)}")).isEqualTo(sequences);
    }

    private static Sequences seen(long... sequences) {
        return seen(LongStream.of(sequences).boxed().toList());
    }

    private static Sequences seen(List<Long> sequences) {
        Sequences seen = Sequences.of(sequences.getFirst());
        for (long sequence : sequences) {
            seen = seen.with(sequence);
        }
        return seen;
    }
}

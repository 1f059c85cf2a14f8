package io.wattbus.fraud.rule;

import io.wattbus.fraud.charging.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The recent sessions of one token, in the order in which they began, each once. */
public record TokenUses(List<Use> uses) {

    public static final TokenUses NONE = new TokenUses(List.of());

    private static final Comparator<Use> OPEN_FIRST = Comparator.comparing(
                    (Use use) -> use.phase().over() ? use.receivedAt() : Instant.MAX)
            .reversed()
            .thenComparing(Use.BY_START);

    public TokenUses {
        uses = List.copyOf(uses);
    }

    /** With {@code step} of a session of {@code token} known too; one that is known already, or older, changes nothing. */
    public TokenUses with(SessionStep step, Token token) {
        List<Use> all = new ArrayList<>(uses);
        int index = indexOf(step.sessionId());
        if (index < 0) {
            all.add(Use.of(step, token));
        } else {
            all.set(index, all.get(index).with(step, token));
        }
        all.sort(Use.BY_START);
        return new TokenUses(all);
    }

    /** Without sessions of which nothing was heard since {@code instant}, ended or not. */
    public TokenUses heardSince(Instant instant) {
        return new TokenUses(
                uses.stream().filter(use -> !use.receivedAt().isBefore(instant)).toList());
    }

    /**
     * At most {@code most} sessions: those that have not ended, beginning with the first, then those that have, beginning
     * with the last heard of. So a card that everybody uses makes no more cases than that.
     */
    public TokenUses atMost(int most) {
        return uses.size() <= most
                ? this
                : new TokenUses(uses.stream()
                        .sorted(OPEN_FIRST)
                        .limit(most)
                        .sorted(Use.BY_START)
                        .toList());
    }

    /** Whether that session is among them. */
    public boolean contains(UUID sessionId) {
        return indexOf(sessionId) >= 0;
    }

    /** Whether more than one session has not ended, as far as is known. */
    public boolean severalOpen() {
        return uses.stream().filter(use -> !use.phase().over()).count() > 1;
    }

    /** How many sessions are known. */
    public int size() {
        return uses.size();
    }

    private int indexOf(UUID sessionId) {
        for (int i = 0; i < uses.size(); i++) {
            if (uses.get(i).sessionId().equals(sessionId)) {
                return i;
            }
        }
        return -1;
    }
}

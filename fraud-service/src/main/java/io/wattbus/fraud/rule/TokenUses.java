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

    /** The {@code most} sessions heard of last. */
    public TokenUses newest(int most) {
        return uses.size() <= most
                ? this
                : new TokenUses(uses.stream()
                        .sorted(Comparator.comparing(Use::receivedAt).reversed())
                        .limit(most)
                        .sorted(Use.BY_START)
                        .toList());
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

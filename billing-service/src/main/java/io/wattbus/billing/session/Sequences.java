package io.wattbus.billing.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sequences of all events seen of a session, as ranges: one, if none is missing, however long the session. An event's
 * id is made of session and sequence, so this is the set of event ids, in the room of two numbers.
 *
 * @param ranges ascending, apart from one another
 */
record Sequences(List<Range> ranges) {

    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    /** From the first to the last, both included. */
    record Range(long from, long to) {}

    Sequences {
        ranges = List.copyOf(ranges);
    }

    static Sequences of(long sequence) {
        return new Sequences(List.of(new Range(sequence, sequence)));
    }

    /** The lowest. */
    long first() {
        return ranges.getFirst().from();
    }

    boolean contains(long sequence) {
        return ranges.stream().anyMatch(range -> range.from() <= sequence && sequence <= range.to());
    }

    Sequences with(long sequence) {
        List<Range> all = new ArrayList<>(ranges);
        all.add(new Range(sequence, sequence));
        all.sort(Comparator.comparingLong(Range::from));
        List<Range> merged = new ArrayList<>();
        for (Range range : all) {
            if (!merged.isEmpty() && range.from() <= merged.getLast().to() + 1) {
                Range last = merged.removeLast();
                merged.add(new Range(last.from(), Math.max(last.to(), range.to())));
            } else {
                merged.add(range);
            }
        }
        return new Sequences(merged);
    }

    /** What is missing from 0 up to the last one seen. */
    List<Range> missing() {
        List<Range> gaps = new ArrayList<>();
        long next = 0;
        for (Range range : ranges) {
            if (range.from() > next) {
                gaps.add(new Range(next, range.from() - 1));
            }
            next = range.to() + 1;
        }
        return gaps;
    }

    /** As PostgreSQL writes an {@code int8multirange}. */
    String toMultirange() {
        StringBuilder text = new StringBuilder("{");
        for (Range range : ranges) {
            text.append(text.length() > 1 ? "," : "")
                    .append('[')
                    .append(range.from())
                    .append(',')
                    .append(range.to() + 1)
                    .append(')');
        }
        return text.append('}').toString();
    }

    /** The reverse of {@link #toMultirange}. */
    static Sequences ofMultirange(String text) {
        List<Range> ranges = new ArrayList<>();
        Matcher matcher = RANGE.matcher(text);
        while (matcher.find()) {
            ranges.add(new Range(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)) - 1));
        }
        return new Sequences(ranges);
    }
}

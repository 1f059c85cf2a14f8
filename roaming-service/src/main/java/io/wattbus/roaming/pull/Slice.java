package io.wattbus.roaming.pull;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param total how long the list is without offset and limit
 */
public record Slice<T>(List<T> items, long total) {

    public Slice {
        items = List.copyOf(items);
    }

    /** The same part, seen in another way. */
    public <S> Slice<S> map(Function<? super T, ? extends S> view) {
        return new Slice<>(items.stream().<S>map(view).toList(), total);
    }
}

package io.wattbus.availability.stream;

import io.wattbus.availability.view.Box;
import io.wattbus.availability.view.Change;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who listens to what, found so that a change touches those alone whom it may concern. */
final class Audience {

    private static final double CELLS_A_DEGREE = 2;
    private static final int ROWS = 1_024;

    /** A box that covers more is asked each time: that is less work than to note it everywhere. */
    private static final int MOST_CELLS = 400;

    private final Map<Integer, Set<Subscriber>> byCell = new ConcurrentHashMap<>();
    private final Map<String, Set<Subscriber>> byLocation = new ConcurrentHashMap<>();
    private final Set<Subscriber> everywhere = ConcurrentHashMap.newKeySet();

    void add(Subscriber subscriber) {
        switch (subscriber.interest()) {
            case Interest.Named(Set<String> ids) -> note(byLocation, ids, subscriber);
            case Interest.Within(Box box) -> {
                if (isLarge(box)) {
                    everywhere.add(subscriber);
                } else {
                    note(byCell, cells(box), subscriber);
                }
            }
        }
    }

    void remove(Subscriber subscriber) {
        switch (subscriber.interest()) {
            case Interest.Named(Set<String> ids) -> forget(byLocation, ids, subscriber);
            case Interest.Within(Box box) -> {
                if (isLarge(box)) {
                    everywhere.remove(subscriber);
                } else {
                    forget(byCell, cells(box), subscriber);
                }
            }
        }
    }

    /** Gives {@code concerned} each subscriber whom {@code change} concerns, once. */
    void forEach(Change change, Consumer<Subscriber> concerned) {
        int cell = cell(index(change.latitude()), index(change.longitude()));
        Stream.of(
                        byCell.getOrDefault(cell, Set.of()),
                        byLocation.getOrDefault(change.locationId(), Set.of()),
                        everywhere)
                .flatMap(Collection::stream)
                .filter(subscriber -> subscriber.interest().covers(change))
                .forEach(concerned);
    }

    private static <K> void note(Map<K, Set<Subscriber>> index, Collection<K> keys, Subscriber subscriber) {
        keys.forEach(key -> index.compute(key, (_, known) -> {
            Set<Subscriber> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(subscriber);
            return all;
        }));
    }

    private static <K> void forget(Map<K, Set<Subscriber>> index, Collection<K> keys, Subscriber subscriber) {
        keys.forEach(key -> index.computeIfPresent(key, (_, known) -> {
            known.remove(subscriber);
            return known.isEmpty() ? null : known;
        }));
    }

    private static boolean isLarge(Box box) {
        return (long) rows(box) * columns(box) > MOST_CELLS;
    }

    private static List<Integer> cells(Box box) {
        int south = index(box.minLatitude());
        int west = index(box.minLongitude());
        return IntStream.range(0, rows(box))
                .boxed()
                .flatMap(row -> IntStream.range(0, columns(box)).mapToObj(column -> cell(south + row, west + column)))
                .toList();
    }

    private static int rows(Box box) {
        return index(box.maxLatitude()) - index(box.minLatitude()) + 1;
    }

    private static int columns(Box box) {
        return index(box.maxLongitude()) - index(box.minLongitude()) + 1;
    }

    private static int cell(int row, int column) {
        return column * ROWS + row;
    }

    private static int index(double degrees) {
        return (int) Math.floor(degrees * CELLS_A_DEGREE);
    }
}

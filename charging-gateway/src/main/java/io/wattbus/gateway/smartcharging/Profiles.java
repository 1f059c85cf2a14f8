package io.wattbus.gateway.smartcharging;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The profiles that a station has been set, and what they come to at a connector. */
public record Profiles(List<Profile> all) {

    /** None was set. */
    public static final Profiles NONE = new Profiles(List.of());

    public Profiles {
        all = List.copyOf(all);
    }

    /** These after {@code profile} was set, too. */
    public Profiles with(Profile profile) {
        return new Profiles(Stream.concat(all.stream().filter(other -> !profile.replaces(other)), Stream.of(profile))
                .toList());
    }

    /**
     * The limits of a connector from {@code from} to {@code to}, one interval for each limit (OCPP 1.6 §3.13.3): the lower
     * of the station's own and the transaction's. Of several profiles of a purpose the one with the highest stack level
     * counts, of those that set a limit at that moment.
     *
     * @param charging since when a transaction goes on at the connector, if one does
     * @param voltageV of the area, with which amperes become watts
     */
    public List<Interval> composite(
            int connectorNumber, Optional<Instant> charging, Instant from, Instant to, int voltageV) {
        TreeSet<Instant> moments = new TreeSet<>(List.of(from));
        all.forEach(profile -> profile.changes(from, to, charging).forEach(moments::add));
        List<Interval> intervals = new ArrayList<>();
        for (Instant moment : moments) {
            Optional<BigDecimal> watts = wattsAt(moment, connectorNumber, charging, voltageV);
            boolean same = !intervals.isEmpty() && intervals.getLast().allowsLike(watts);
            if (!same) {
                intervals.add(new Interval(moment, watts));
            }
        }
        return List.copyOf(intervals);
    }

    private Optional<BigDecimal> wattsAt(Instant at, int connectorNumber, Optional<Instant> charging, int voltageV) {
        Optional<BigDecimal> station = prevailing(of(Purpose.STATION_MAX, 0), at, charging, voltageV);
        Optional<BigDecimal> transaction = charging.flatMap(
                        since -> prevailing(of(Purpose.TRANSACTION, connectorNumber), at, charging, voltageV))
                .or(() -> prevailing(defaults(connectorNumber), at, charging, voltageV));
        return Stream.concat(station.stream(), transaction.stream()).min(Comparator.naturalOrder());
    }

    /** The connector's own, and those of all connectors that none of its own replaces. */
    private Stream<Profile> defaults(int connectorNumber) {
        List<Profile> own = of(Purpose.TRANSACTION_DEFAULT, connectorNumber).toList();
        Stream<Profile> everywhere = of(Purpose.TRANSACTION_DEFAULT, 0)
                .filter(profile -> own.stream().noneMatch(it -> it.stackLevel() == profile.stackLevel()));
        return connectorNumber == 0 ? own.stream() : Stream.concat(own.stream(), everywhere);
    }

    private Stream<Profile> of(Purpose purpose, int connectorNumber) {
        return all.stream()
                .filter(profile -> profile.purpose() == purpose && profile.connectorNumber() == connectorNumber);
    }

    private static Optional<BigDecimal> prevailing(
            Stream<Profile> profiles, Instant at, Optional<Instant> charging, int voltageV) {
        return profiles.sorted(Comparator.comparingInt(Profile::stackLevel).reversed())
                .flatMap(profile -> profile.wattsAt(at, charging, voltageV).stream())
                .findFirst();
    }

    /**
     * A time with one limit, up to the next interval.
     *
     * @param watts empty where nothing limits
     */
    public record Interval(Instant from, Optional<BigDecimal> watts) {

        private boolean allowsLike(Optional<BigDecimal> other) {
            return watts.isPresent() == other.isPresent()
                    && watts.map(limit -> limit.compareTo(other.orElseThrow()) == 0)
                            .orElse(true);
        }
    }
}

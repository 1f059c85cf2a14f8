package io.wattbus.simulator.fleet;

import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One operator's stations with their locations and the cards of its drivers. A fleet is known by its operator and its
 * size: {@code Fleet.of(20)} is the same in whoever provisions it, whoever simulates it and whoever tests it, and a
 * larger fleet contains every smaller one.
 */
public record Fleet(
        Operator operator, List<Location> locations, List<ChargingStation> stations, List<IdToken> idTokens) {

    private static final int STATIONS_PER_LOCATION = 4;
    private static final int CARDS_PER_STATION = 3;
    private static final int MIN_CARDS = 20;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    public Fleet {
        locations = List.copyOf(locations);
        stations = List.copyOf(stations);
        idTokens = List.copyOf(idTokens);
        if (idTokens.stream().noneMatch(token -> token.status() == IdToken.Status.ACCEPTED)) {
            throw new IllegalArgumentException("Nobody could charge at this fleet");
        }
    }

    /** The demo operator's fleet of that many stations, at least one. */
    public static Fleet of(int stations) {
        return of(Operator.DEMO, stations);
    }

    /** The fleet of {@code operator} with that many stations, at least one. */
    public static Fleet of(Operator operator, int stations) {
        return of(operator, stations, PasswordPattern.DEMO);
    }

    /** The same with passwords of another pattern. */
    public static Fleet of(Operator operator, int stations, PasswordPattern passwords) {
        if (stations < 1) {
            throw new IllegalArgumentException("A fleet has at least one station, not " + stations);
        }
        String prefix = operator.prefix();
        return new Fleet(
                operator,
                numbered(Math.ceilDiv(stations, STATIONS_PER_LOCATION), number -> City.location(prefix, number)),
                numbered(stations, number -> station(prefix, number, passwords)),
                numbered(Math.max(MIN_CARDS, CARDS_PER_STATION * stations), number -> IdToken.of(prefix, number)));
    }

    /**
     * The cards of those who charge at {@code station}: each station of a numbered fleet has its own regulars, so that
     * nobody is at two stations at once. Stations with ids of their own share cards now and then.
     */
    public List<IdToken> idTokensAt(ChargingStation station) {
        int groups = idTokens.size() / CARDS_PER_STATION;
        if (groups < 2) {
            return idTokens;
        }
        int group = Math.floorMod(numberOf(station), groups);
        return idTokens.subList(group * CARDS_PER_STATION, (group + 1) * CARDS_PER_STATION);
    }

    private int numberOf(ChargingStation station) {
        String prefix = operator.prefix() + "-";
        String id = station.stationId();
        boolean numbered = id.startsWith(prefix)
                && DIGITS.matcher(id.substring(prefix.length())).matches();
        return numbered ? Integer.parseInt(id.substring(prefix.length())) : id.hashCode();
    }

    private static ChargingStation station(String prefix, int number, PasswordPattern passwords) {
        String stationId = "%s-%06d".formatted(prefix, number);
        String locationId = City.locationId(prefix, Math.ceilDiv(number, STATIONS_PER_LOCATION));
        return new ChargingStation(stationId, locationId, passwords.passwordOf(stationId), StationModel.of(number));
    }

    private static <T> List<T> numbered(int count, IntFunction<T> make) {
        return IntStream.rangeClosed(1, count).mapToObj(make).toList();
    }
}

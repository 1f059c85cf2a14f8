package io.wattbus.search.statistics;

import io.wattbus.search.energy.Energy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Statistics as the API shows them.
 *
 * @param from first moment that belongs to them
 * @param to first moment that does not
 * @param items a page of operators or stations, by id
 */
record StatisticsView(Instant from, Instant to, long windowSeconds, FiguresView total, List<Item> items) {

    static StatisticsView of(Interval interval, Figures total, List<Group> groups) {
        return new StatisticsView(
                interval.from(),
                interval.to(),
                interval.length().toSeconds(),
                FiguresView.of(total, interval),
                groups.stream().map(group -> Item.of(group, interval)).toList());
    }

    /**
     * Figures over the window.
     *
     * @param sessions that started in it
     * @param endedSessions that ended in it
     * @param energyWh charged by those that ended in it, rounded half up
     * @param averageStartsPerSecond sessions by the seconds of the window, to six digits
     */
    record FiguresView(long sessions, long endedSessions, long energyWh, BigDecimal averageStartsPerSecond) {
        static FiguresView of(Figures figures, Interval interval) {
            return new FiguresView(
                    figures.started(),
                    figures.ended(),
                    Energy.toWattHours(figures.energyMilliWh()),
                    interval.perSecond(figures.started()));
        }
    }

    /** An operator, or one of its stations. */
    record Item(
            String operatorId,
            Optional<String> stationId,
            long sessions,
            long endedSessions,
            long energyWh,
            BigDecimal averageStartsPerSecond) {

        static Item of(Group group, Interval interval) {
            FiguresView figures = FiguresView.of(group.figures(), interval);
            return new Item(
                    group.key().getFirst(),
                    group.key().stream().skip(1).findFirst(),
                    figures.sessions(),
                    figures.endedSessions(),
                    figures.energyWh(),
                    figures.averageStartsPerSecond());
        }
    }
}

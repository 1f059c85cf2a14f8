package io.wattbus.simulator.run;

import io.wattbus.simulator.day.Day;
import io.wattbus.simulator.day.Happening;
import io.wattbus.simulator.fleet.ChargingStation;
import io.wattbus.simulator.station.SimulatedStation;
import io.wattbus.simulator.station.StationRuntime;
import java.time.Duration;
import java.util.Iterator;

/** Lets the happenings of its days happen at one station. */
final class StationDriver {

    private static final String HALF_A_HEARTBEAT = "[2,\"half\",\"Heartb";

    private final SimulatedStation station;
    private final ChargingStation installed;
    private final StationRuntime runtime;
    private final SimulationSettings settings;
    private final Visits visits;
    private Day day;
    private Iterator<Happening> happenings;
    private long beganNanos;
    private volatile boolean halted;

    StationDriver(
            SimulatedStation station,
            ChargingStation installed,
            Day first,
            StationRuntime runtime,
            SimulationSettings settings) {
        this.station = station;
        this.installed = installed;
        this.runtime = runtime;
        this.settings = settings;
        this.visits = new Visits(station, installed, runtime, settings);
        this.day = first;
        Duration opening = settings.openingSinceMidnight();
        this.happenings = first.at(installed).stream()
                .filter(happening -> happening.at().compareTo(opening) >= 0)
                .iterator();
    }

    SimulatedStation station() {
        return station;
    }

    void begin() {
        if (halted) {
            return;
        }
        beganNanos = System.nanoTime();
        station.onRemoteStart(visits::remote);
        var _ = station.connect().whenComplete((_, _) -> {
            visits.arrive(day.firstDriver(installed, settings.openingSinceMidnight()));
            scheduleNext();
        });
    }

    void halt() {
        halted = true;
        visits.halt();
    }

    private void scheduleNext() {
        while (!happenings.hasNext()) {
            day = day.next();
            happenings = day.at(installed).iterator();
        }
        Happening next = happenings.next();
        Duration sinceOpening = Duration.ofDays(day.number()).plus(next.at()).minus(settings.openingSinceMidnight());
        long due = beganNanos + settings.pace().real(sinceOpening).toNanos();
        runtime.after(Duration.ofNanos(Math.max(0, due - System.nanoTime())), () -> happen(next));
    }

    private void happen(Happening happening) {
        if (halted) {
            return;
        }
        switch (happening) {
            case Happening.Arrival arrival -> visits.arrive(arrival);
            case Happening.LineCut cut -> {
                Duration away = settings.pace().real(cut.lasts());
                if (cut.midMessage()) {
                    station.cutLineDuring(HALF_A_HEARTBEAT, away);
                } else {
                    station.cutLine(away);
                }
            }
        }
        scheduleNext();
    }
}

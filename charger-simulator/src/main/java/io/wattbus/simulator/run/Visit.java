package io.wattbus.simulator.run;

import io.wattbus.simulator.day.Charge;
import io.wattbus.simulator.day.Happening.Arrival;
import io.wattbus.simulator.day.Happening.Mishap;
import io.wattbus.simulator.ocpp16.ErrorCode;
import io.wattbus.simulator.ocpp16.StopReason;
import io.wattbus.simulator.station.ChargingSession;
import io.wattbus.simulator.station.Draw;
import io.wattbus.simulator.station.SimulatedStation;
import io.wattbus.simulator.station.StationRuntime;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/** One vehicle at a connector, from the begin of its session until it is unplugged. */
final class Visit {

    private final SimulatedStation station;
    private final StationRuntime runtime;
    private final SimulationSettings settings;
    private final ChargingSession session;
    private final double target;
    private final Optional<Mishap> mishap;
    private final Duration stay;
    private final BooleanSupplier halted;
    private final long beganNanos = System.nanoTime();
    private long lookedNanos = beganNanos;
    private Charge charge;

    Visit(
            SimulatedStation station,
            StationRuntime runtime,
            SimulationSettings settings,
            ChargingSession session,
            Arrival arrival,
            Charge charge,
            BooleanSupplier halted) {
        this.station = station;
        this.runtime = runtime;
        this.settings = settings;
        this.session = session;
        this.target = arrival.target();
        this.mishap = arrival.mishap().filter(early -> early.after().compareTo(arrival.patience()) < 0);
        this.stay = settings.pace().real(mishap.map(Mishap::after).orElse(arrival.patience()));
        this.charge = charge;
        this.halted = halted;
    }

    void begin() {
        lookAgain();
    }

    private void lookAgain() {
        Duration left = stay.minusNanos(lookedNanos - beganNanos);
        Duration interval = settings.meterInterval();
        runtime.after(left.compareTo(interval) < 0 ? left : interval, this::look);
    }

    private void look() {
        if (halted.getAsBoolean()) {
            return;
        }
        if (!charged()) {
            station.unplug(session.connector());
        } else if (lookedNanos - beganNanos >= stay.toNanos()) {
            mishap.ifPresentOrElse(this::fail, this::leave);
        } else if (target < 1 && charge.stateOfCharge() >= target) {
            leave();
        } else {
            var _ = station.meter(session.connector());
            lookAgain();
        }
    }

    /** Lets flow what has flowed since the last look; false when the session has been ended by somebody else. */
    private boolean charged() {
        long now = System.nanoTime();
        Charge later = charge.after(Duration.ofNanos(now - lookedNanos));
        long energy = later.takenMilliWh() - charge.takenMilliWh();
        lookedNanos = now;
        charge = later;
        return station.charge(session, new Draw(energy, later.powerW(), OptionalInt.of(later.percent())));
    }

    private void leave() {
        station.stop(session, StopReason.LOCAL);
        station.unplug(session.connector());
    }

    private void fail(Mishap mishap) {
        station.fault(session.connector(), mishap.error());
        station.unplug(session.connector());
        runtime.after(
                settings.pace().real(mishap.lasts()), () -> station.fault(session.connector(), ErrorCode.NO_ERROR));
    }
}

package io.wattbus.simulator.station;

import io.wattbus.simulator.fleet.StationModel;
import io.wattbus.simulator.ocpp16.Payload;
import io.wattbus.simulator.ocpp16.RegistrationStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The station's standing with the central system: its boot, and the heartbeats that the answer asked for. */
final class Registration {

    private static final Duration FALLBACK_INTERVAL = Duration.ofSeconds(60);

    /** What follows from the central system's word, in the station's turn. */
    interface Events {

        /** The station may speak: after a boot, or on a new connection with the boot still valid. */
        void accepted(boolean booted);

        void refused(RegistrationStatus status);
    }

    private final StationSettings settings;
    private final Turn turn;
    private final CallDesk desk;
    private final Events events;
    private @Nullable RegistrationStatus status;
    private Duration interval = FALLBACK_INTERVAL;
    private Timer timer = Timer.NONE;

    Registration(StationSettings settings, Turn turn, CallDesk desk, Events events) {
        this.settings = settings;
        this.turn = turn;
        this.desk = desk;
        this.events = events;
    }

    /** After power-up the station boots; later it goes on where it was, unless it is of the kind that always boots. */
    void lineOpened() {
        if (status == RegistrationStatus.ACCEPTED && !settings.model().bootsOnReconnect()) {
            accepted(false);
        } else {
            boot();
        }
    }

    void lineLost() {
        timer.cancel();
    }

    /** The station starts anew and has yet to boot. */
    void forget() {
        status = null;
    }

    void boot() {
        StationModel model = settings.model();
        Payload boot = new Payload.BootNotification(
                model.vendor(), model.model(), settings.stationId(), model.firmwareVersion());
        var _ = desk.submit(new PendingCall(boot.action(), PendingCall.Kind.BOOT, () -> boot, this::bootAnswered));
    }

    void heartbeat() {
        Payload heartbeat = new Payload.Heartbeat();
        var _ = desk.submit(new PendingCall(heartbeat.action(), PendingCall.Kind.LIVE, () -> heartbeat, _ -> {}));
    }

    /** Changes the time between heartbeats, as a configuration change does. */
    void beatEvery(Duration other) {
        interval = other;
        beatLater();
    }

    Duration interval() {
        return interval;
    }

    private void bootAnswered(CallOutcome outcome) {
        switch (outcome) {
            case CallOutcome.Answered(JsonNode payload) -> {
                status = RegistrationStatus.of(payload.path("status").asString(""));
                long seconds = payload.path("interval").asLong(0);
                interval = seconds > 0 ? Duration.ofSeconds(seconds) : FALLBACK_INTERVAL;
                if (status == RegistrationStatus.ACCEPTED) {
                    accepted(true);
                } else {
                    bootLater(status);
                }
            }
            case CallOutcome.Refused _ -> bootLater(RegistrationStatus.REJECTED);
            case CallOutcome.Lost _ -> {}
        }
    }

    private void accepted(boolean booted) {
        desk.registered(true);
        beatLater();
        events.accepted(booted);
        desk.pump();
    }

    private void bootLater(RegistrationStatus refusal) {
        desk.registered(false);
        timer.cancel();
        timer = turn.after(interval, this::boot);
        events.refused(refusal);
    }

    private void beatLater() {
        timer.cancel();
        timer = turn.after(interval, () -> {
            heartbeat();
            beatLater();
        });
    }
}

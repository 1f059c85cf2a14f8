package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.rpc.Deadlines;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.Lineage;
import io.wattbus.gateway.vendor.Deviation;
import io.wattbus.gateway.vendor.Tolerance;
import io.wattbus.gateway.vendor.Vendor;
import io.wattbus.gateway.vendor.Vendors;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The other end of one connection: which station it is, whether it may take part, and what it is forgiven. */
final class ChargePoint {

    private final ConnectedStation station;
    private final Registration registration;
    private final Vendors vendors;
    private final CentralSystem central;
    private volatile @Nullable Vendor vendor;

    ChargePoint(ConnectedStation station, Registration registration, Vendors vendors, CentralSystem central) {
        this.station = station;
        this.registration = registration;
        this.vendors = vendors;
        this.central = central;
    }

    ConnectedStation station() {
        return station;
    }

    Registration registration() {
        return registration;
    }

    /** What is forgiven in {@code action}. A boot that can be understood is never refused: it would only be repeated. */
    Tolerance tolerance(String action) {
        return action.equals(ActionTable.BOOT_NOTIFICATION) ? Tolerance.ALL : vendor().tolerance();
    }

    /** Whether {@code deviation}, which a call of {@code action} has, is forgiven; if so it is counted. */
    boolean forgives(String action, Deviation deviation) {
        boolean forgiven = tolerance(action).forgives(deviation);
        if (forgiven) {
            forgave(Set.of(deviation));
        }
        return forgiven;
    }

    /** Takes note of a call that came at {@code receivedAt} and was answered. */
    void answered(Object request, Object response, Set<Deviation> forgiven, Instant receivedAt) {
        if (request instanceof BootNotificationRequest boot) {
            vendor = vendors.of(boot.chargePointVendor(), boot.chargePointModel());
        }
        if (request instanceof Timestamped told) {
            told.timestamp().ifPresent(time -> central.clockRead(station, time, receivedAt));
        }
        registration.learn(response);
        forgave(forgiven);
    }

    /** Counts that what it sent was refused. */
    void refused(String reason) {
        Vendor known = vendor;
        (known == null ? vendors.unknown() : known).refused(reason);
    }

    /** Counts what it was forgiven. */
    void forgave(Set<Deviation> deviations) {
        if (!deviations.isEmpty()) {
            vendor().forgave(deviations);
        }
    }

    /** How long it may be silent, as far as is known what it is. */
    Deadlines deadlines() {
        Vendor known = vendor;
        return known == null ? Deadlines.NONE : known.deadlines();
    }

    private Vendor vendor() {
        Vendor known = vendor;
        if (known == null) {
            known = vendorOf(central.lineage(station.station()));
            vendor = known;
        }
        return known;
    }

    private Vendor vendorOf(Lineage lineage) {
        return lineage.vendor()
                .map(name -> vendors.of(name, lineage.model().orElse("")))
                .orElseGet(vendors::unknown);
    }
}

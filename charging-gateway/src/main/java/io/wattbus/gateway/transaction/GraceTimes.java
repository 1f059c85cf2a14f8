package io.wattbus.gateway.transaction;

import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.station.BootRepository;
import io.wattbus.gateway.station.Lineage;
import io.wattbus.gateway.station.ReportedTime;
import io.wattbus.gateway.vendor.Vendors;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long stations have to show that a transaction goes on: as the profile of their vendor says, else as everybody. */
@Component
class GraceTimes {

    private final BootRepository boots;
    private final Vendors vendors;
    private final TransactionProperties properties;

    GraceTimes(BootRepository boots, Vendors vendors, TransactionProperties properties) {
        this.boots = boots;
        this.vendors = vendors;
        this.properties = properties;
    }

    /** Asks the store what the station is. */
    Duration of(StationId station) {
        Lineage lineage = boots.lineage(station);
        return lineage.vendor()
                .map(vendor -> vendors.of(vendor, lineage.model().orElse("")))
                .orElseGet(vendors::unknown)
                .graceTime()
                .orElse(properties.graceTime());
    }

    /** {@link GraceRules#heard}, which asks nothing of a transaction that nothing speaks against. */
    ChargingTransaction heard(StationId station, ChargingTransaction transaction, ReportedTime message) {
        return transaction.grace().isEmpty() ? transaction : GraceRules.heard(transaction, message, of(station));
    }
}

package io.wattbus.availability.intake;

import io.wattbus.availability.location.Location;
import io.wattbus.availability.station.StationChange;
import io.wattbus.availability.tariff.TariffStore;

/** What a record means for this service. */
sealed interface Intake {

    /** Something was told of a station. */
    record OfStation(StationChange.Told told) implements Intake {}

    /** A location is now so. */
    record OfLocation(Location location) implements Intake {}

    /** A tariff is now so, or no more. */
    record OfTariff(TariffStore.Change change) implements Intake {}

    /** Nothing: not live, or about something that makes no status. */
    record Nothing() implements Intake {}
}

package io.wattbus.availability.view;

import io.wattbus.availability.location.Location;
import java.util.Optional;

/** Knows what charging costs. Asked by one thread, when the facts of a location are rendered: it answers from memory. */
public interface Prices {

    /** Nobody knows. */
    Prices NONE = (_, _, _) -> Optional.empty();

    /** The price at {@code connector}, which is one of {@code evse}'s at {@code location}. */
    Optional<Price> at(Location location, Location.Evse evse, Location.Connector connector);

    /** Reads the tariffs of {@code operatorId} again: they have changed, and its locations are rendered next. */
    default void renew(String operatorId) {}

    /** Reads everything again: all locations are rendered next. */
    default void renewAll() {}
}

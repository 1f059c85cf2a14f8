package io.wattbus.availability.status;

import org.jspecify.annotations.Nullable;

/** Something that was told of a station, with its place among all that the station published. */
public sealed interface Input permits ConnectionInput, ConnectorInput, SessionInput, ReservationInput {

    /** Its place: of two inputs of one kind the one with the higher is newer, whenever it came. */
    long stationSequence();

    /** The newer of what is known and what is told; what is known if they are the same. */
    static <I extends Input> I newer(@Nullable I known, I told) {
        return known == null || told.stationSequence() > known.stationSequence() ? told : known;
    }
}

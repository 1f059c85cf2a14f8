package io.wattbus.search.station;

import io.wattbus.search.index.Kind;
import io.wattbus.search.index.Write;
import io.wattbus.search.tenant.OperatorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of a station's document. Each is fed by one topic, whose records have a version that means nothing to the others,
 * and so each carries its own.
 */
sealed interface StationSection {

    /** Of two of the same name (and EVSE), the one with the lower is older. */
    long version();

    /**
     * Where it stands, as the topic of locations tells.
     *
     * @param version ms since 1970 of the location's last change
     * @param latitude WGS 84, decimal
     * @param evseIds what is painted on or told to drivers, such as FI*WAT*E1*1
     */
    record Location(
            long version,
            String locationId,
            Optional<String> name,
            String address,
            String city,
            Optional<String> postalCode,
            String country,
            String latitude,
            String longitude,
            Position position,
            List<String> evseIds)
            implements StationSection {}

    /** As OpenSearch takes a point. */
    record Position(double lat, double lon) {}

    /**
     * Whether it is heard, as station events tell.
     *
     * @param version stationSequence
     */
    record Connection(long version, ConnectionState state, Instant updatedAt, Optional<String> reason)
            implements StationSection {}

    /**
     * What it is, as it booted, as station events tell.
     *
     * @param version stationSequence
     */
    record Boot(
            long version,
            Optional<String> vendor,
            Optional<String> model,
            Optional<String> firmwareVersion,
            String ocppVersion)
            implements StationSection {}

    /**
     * What a driver can expect of one of its EVSEs, as the topic of EVSE status tells.
     *
     * @param version stationSequence
     */
    record Evse(long version, String evseUid, EvseStatus status, Instant statusUpdatedAt) implements StationSection {}

    /** What is to be written for {@code sections} of a station. */
    static Write write(String stationId, OperatorId operator, List<StationSection> sections) {
        return new Write.Patch(
                Kind.STATIONS,
                stationId,
                operator,
                sections.stream().map(StationSection::section).toList());
    }

    private static Write.Section section(StationSection section) {
        return switch (section) {
            case Location location -> single("location", location);
            case Connection connection -> single("connection", connection);
            case Boot boot -> single("boot", boot);
            case Evse evse -> new Write.Section("evses", Optional.of(evse.evseUid()), evse.version(), evse);
        };
    }

    private static Write.Section single(String name, StationSection section) {
        return new Write.Section(name, Optional.empty(), section.version(), section);
    }
}

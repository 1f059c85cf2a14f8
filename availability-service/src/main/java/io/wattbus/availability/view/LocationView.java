package io.wattbus.availability.view;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.wattbus.availability.location.Coordinates;
import io.wattbus.availability.location.EvseFacts;
import io.wattbus.availability.location.LocationFacts;
import io.wattbus.availability.status.EvseStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A location as the public sees it: nothing of sessions and persons.
 *
 * @param id its path under {@code /api/v1/locations}
 * @param country ISO 3166 alpha-3 code
 * @param roaming whether it is a partner's
 * @param aggregates its connectors by kind
 * @param stale true where it may have changed since; absent otherwise
 */
public record LocationView(
        String id,
        String operatorId,
        String locationId,
        @Nullable String name,
        String address,
        String city,
        @Nullable String postalCode,
        String country,
        Coordinates coordinates,
        String timeZone,
        boolean roaming,
        @JsonUnwrapped LocationFacts facts,
        Instant updatedAt,
        @Nullable List<EvseView> evses,
        @Nullable List<Aggregate> aggregates,
        @Nullable Boolean stale) {

    /**
     * One of its EVSEs.
     *
     * @param statusUpdatedAt when the status last became another one
     * @param lastHeardAt when its station was last known to be heard; absent if never
     * @param stale true where it may have changed since and is not part of its location; absent otherwise
     */
    @JsonPropertyOrder("uid")
    public record EvseView(
            String uid,
            @Nullable EvseStatus status,
            @Nullable Instant statusUpdatedAt,
            @Nullable Instant lastHeardAt,
            @Nullable String evseId,
            @Nullable String physicalReference,
            List<ConnectorView> connectors,
            @JsonUnwrapped EvseFacts facts,
            @Nullable Boolean stale) {}

    /**
     * A cable or socket; the words are OCPI's.
     *
     * @param price what charging costs whoever has no contract; absent if it is not known
     */
    public record ConnectorView(
            int connectorNumber,
            String standard,
            String format,
            String powerType,
            long maxPowerW,
            @Nullable Long maxVoltageV,
            @Nullable Long maxAmperageA,
            @Nullable String termsAndConditions,
            @Nullable Price price) {}

    /** How many connectors of a kind there are, can be used now, and are out of order. */
    public record Aggregate(
            String standard, String powerType, long maxPowerW, int total, int available, int outOfOrder) {}
}

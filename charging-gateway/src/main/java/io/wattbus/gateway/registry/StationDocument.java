package io.wattbus.gateway.registry;

import io.wattbus.gateway.rpc.Deadlines;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A station as the API takes it.
 *
 * @param stationId required at POST; at PUT the path says it
 * @param password what the station proves itself with; if left out it stays as it is
 * @param securityProfile of OCPP: 0 needs no password, 1 needs one
 * @param pingIntervalSeconds after how long a silence it is pinged; as everybody if left out
 * @param idleTimeoutSeconds after how long a silence it is taken for gone; as everybody if left out
 */
record StationDocument(
        @Nullable @Pattern(regexp = "[!-~&&[^/:]]{1,48}", message = "has 1 to 48 printable characters without / and :")
        String stationId,

        @NotNull @Pattern(regexp = "[!-~&&[^/]]{1,36}", message = "has 1 to 36 printable characters")
        String locationId,

        @Nullable @Size(min = 16, max = 64) String password,
        @Min(0) @Max(1) Integer securityProfile,
        @Nullable @Min(5) @Max(86_400) Integer pingIntervalSeconds,
        @Nullable @Min(10) @Max(604_800) Integer idleTimeoutSeconds,
        @NotEmpty @Size(max = 100) @Valid List<EvseDocument> evses) {

    private static final int WITH_PASSWORD = 1;

    StationDocument(
            @Nullable String stationId,
            String locationId,
            @Nullable String password,
            @Nullable Integer securityProfile,
            @Nullable Integer pingIntervalSeconds,
            @Nullable Integer idleTimeoutSeconds,
            @Nullable List<EvseDocument> evses) {
        this.stationId = stationId;
        this.locationId = locationId;
        this.password = password;
        this.securityProfile = securityProfile == null ? WITH_PASSWORD : securityProfile;
        this.pingIntervalSeconds = pingIntervalSeconds;
        this.idleTimeoutSeconds = idleTimeoutSeconds;
        this.evses = evses == null ? List.of() : List.copyOf(evses);
    }

    Deadlines deadlines() {
        return new Deadlines(seconds(pingIntervalSeconds), seconds(idleTimeoutSeconds));
    }

    private static Optional<Duration> seconds(@Nullable Integer seconds) {
        return Optional.ofNullable(seconds).map(Duration::ofSeconds);
    }

    @Override
    public String toString() {
        return "StationDocument[" + stationId + "]";
    }
}

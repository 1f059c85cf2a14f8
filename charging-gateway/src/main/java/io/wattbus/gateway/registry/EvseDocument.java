package io.wattbus.gateway.registry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An EVSE as the API takes it.
 *
 * @param evseNumber OCPP's number in the station, from 1
 * @param evseUid made if it is not given and the station has none of this number yet
 * @param evseId eMI3 id for the public, such as {@code FI*WAT*E1*1}
 * @param physicalReference what is painted on it
 */
record EvseDocument(
        @Min(1) @Max(999) int evseNumber,

        @Nullable @Pattern(regexp = "[!-~&&[^/]]{1,36}", message = "has 1 to 36 printable characters")
        String evseUid,

        @Nullable @Size(max = 48) String evseId,
        @Nullable @Size(max = 16) String physicalReference,
        @NotEmpty @Size(max = 20) @Valid List<Connector> connectors,
        @JsonUnwrapped @Valid EvseDetails details) {

    EvseDocument(
            int evseNumber,
            @Nullable String evseUid,
            @Nullable String evseId,
            @Nullable String physicalReference,
            @Nullable List<Connector> connectors,
            @Nullable EvseDetails details) {
        this.evseNumber = evseNumber;
        this.evseUid = evseUid;
        this.evseId = evseId;
        this.physicalReference = physicalReference;
        this.connectors = connectors == null ? List.of() : List.copyOf(connectors);
        this.details = details == null ? EvseDetails.NONE : details;
    }
}

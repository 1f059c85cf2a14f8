package io.wattbus.gateway.reservation;

import io.wattbus.gateway.authorization.IdToken;
import io.wattbus.gateway.authorization.IdTokenType;
import io.wattbus.gateway.registry.OperatorId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as the API takes it. Personal data: {@link #toString()} does not give it away.
 *
 * @param connectorNumber as OCPP 1.6 counts; 0, or nothing, is any
 * @param type RFID unless said otherwise
 * @param issuingParty the operator itself unless said otherwise
 * @param groupId whoever is of this group may use it, too
 */
record ReservationRequest(
        @Nullable @Min(0) @Max(999) Integer connectorNumber,

        @NotNull @Pattern(regexp = "[!-~]{1,36}", message = "has 1 to 36 printable characters")
        String uid,

        @Nullable IdTokenType type,

        @Nullable @Pattern(regexp = "[A-Z]{2}\\*[A-Z0-9]{3}", message = "is a party such as FI*WAT")
        String issuingParty,

        @Nullable @Size(max = 36) String contractId,
        @Nullable @Size(max = 36) String groupId,
        @NotNull Instant expiresAt) {

    int connector() {
        return connectorNumber == null ? ReservationRules.WHOLE_STATION : connectorNumber;
    }

    IdToken idToken(OperatorId operator) {
        return new IdToken(
                uid,
                type == null ? IdTokenType.RFID : type,
                Optional.of(issuingParty == null ? operator.value() : issuingParty),
                Optional.ofNullable(contractId));
    }

    @Override
    public String toString() {
        return "ReservationRequest[" + connector() + "]";
    }
}

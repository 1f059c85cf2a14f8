package io.wattbus.gateway.registry;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Tokens whose holders may see a location that is not published (OCPI PublishTokenType). Each field that is given has to
 * fit. Personal data: {@link #toString()} does not give it away.
 */
record PublishToken(
        @Nullable @Size(max = 36) String uid,

        @Nullable @Pattern(regexp = "AD_HOC_USER|APP_USER|OTHER|RFID", message = "is an OCPI TokenType")
        String type,

        @Nullable @Size(max = 64) String visualNumber,
        @Nullable @Size(max = 64) String issuer,
        @Nullable @Size(max = 36) String groupId) {

    @Override
    public String toString() {
        return "PublishToken[" + type + "]";
    }
}

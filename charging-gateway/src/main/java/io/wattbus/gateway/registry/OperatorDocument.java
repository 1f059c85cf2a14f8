package io.wattbus.gateway.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An operator as the API takes, keeps and gives it.
 *
 * @param operatorId required at POST; at PUT the path says it
 * @param legalEntity the registered name that bills carry
 * @param currency ISO 4217 code
 */
record OperatorDocument(
        @Nullable @Pattern(regexp = "[A-Z]{2}\\*[A-Z0-9]{3}", message = "has the form FI*WAT")
        String operatorId,

        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 200) String legalEntity,
        @Nullable @Size(max = 20) String vatNumber,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "is an ISO 4217 code")
        String currency,

        @Nullable @Size(max = 255) String website) {

    OperatorDocument withId(OperatorId id) {
        return new OperatorDocument(id.value(), name, legalEntity, vatNumber, currency, website);
    }
}

package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.cdr.CdrDetails.SignedReading;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OCPI SignedData: what the meter signed, as it came and in Base64. */
@OcpiObject
record OcpiSignedData(String encodingMethod, @Nullable String publicKey, List<SignedValue> signedValues) {

    private static final String OCMF = "OCMF";
    private static final String NOT_KNOWN = "OTHER";

    /** OCPI SignedValue; it can name the driver, so {@link #toString} does not show it. */
    @OcpiObject
    record SignedValue(String nature, String plainData, String signedData) {

        static SignedValue of(SignedReading reading) {
            byte[] bytes = reading.value().getBytes(StandardCharsets.UTF_8);
            return new SignedValue(
                    nature(reading.context().orElse("")),
                    reading.value(),
                    Base64.getEncoder().encodeToString(bytes));
        }

        /** Of an OCPP ReadingContext. */
        private static String nature(String context) {
            return switch (context) {
                case "Transaction.Begin" -> "Start";
                case "Transaction.End" -> "End";
                default -> "Intermediate";
            };
        }

        @Override
        public String toString() {
            return "SignedValue[" + nature + "]";
        }
    }

    /** Of all {@code readings} of a session; null if there are none. */
    static @Nullable OcpiSignedData of(List<SignedReading> readings) {
        if (readings.isEmpty()) {
            return null;
        }
        return new OcpiSignedData(
                readings.stream()
                        .flatMap(reading -> reading.encoding().stream())
                        .findFirst()
                        .orElseGet(() -> readings.getFirst().value().startsWith(OCMF) ? OCMF : NOT_KNOWN),
                readings.stream()
                        .flatMap(reading -> reading.publicKey().stream())
                        .findFirst()
                        .orElse(null),
                readings.stream().map(SignedValue::of).toList());
    }
}

package io.wattbus.billing.charging;

import java.util.Optional;

/**
 * One signed meter reading, carried byte for byte; it can name the driver, so {@link #toString} does not show it.
 *
 * @param context OCPP ReadingContext, such as Transaction.Begin
 * @param encoding signing or encoding method, if the station named one
 * @param publicKey public key of the meter, if the station gave one
 */
public record SignedReading(
        String value, Optional<String> context, Optional<String> encoding, Optional<String> publicKey) {

    @Override
    public String toString() {
        return "SignedReading[" + context.orElse("") + "]";
    }
}

package io.wattbus.gateway.meter;

import org.jspecify.annotations.Nullable;

/**
 * A signed reading, byte for byte as the station sent it. It can name the driver: {@link #toString()} does not give it
 * away.
 *
 * @param context OCPP ReadingContext, such as {@code Transaction.Begin}
 */
public record SignedReading(String value, @Nullable String context) {

    @Override
    public String toString() {
        return "SignedReading[" + context + "]";
    }
}

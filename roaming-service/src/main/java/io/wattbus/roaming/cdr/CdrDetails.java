package io.wattbus.roaming.cdr;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a charge detail record tells besides who charged how much, where and at what cost.
 *
 * @param authMethod how the session was authorized (OCPI AuthMethod), if that is known
 * @param parkingTime in which the vehicle asked for no energy
 * @param parkingCost of it, if the tariff prices it
 * @param reservationCost of the reservation before the session, likewise
 * @param remark for people
 * @param signedReadings of the meter, in order, byte for byte
 * @param tariffs that it was made with, as OCPI writes them
 */
public record CdrDetails(
        Optional<String> authMethod,
        Duration parkingTime,
        Optional<Cost> parkingCost,
        Optional<Cost> reservationCost,
        Optional<String> remark,
        List<SignedReading> signedReadings,
        List<String> tariffs) {

    public CdrDetails {
        signedReadings = List.copyOf(signedReadings);
        tariffs = List.copyOf(tariffs);
    }

    /**
     * One signed reading; it can name the driver, so {@link #toString} does not show it.
     *
     * @param context OCPP ReadingContext, such as Transaction.Begin
     * @param encoding of the signature, if the station named one
     * @param publicKey of the meter, if the station gave one
     */
    public record SignedReading(
            String value, Optional<String> context, Optional<String> encoding, Optional<String> publicKey) {

        @Override
        public String toString() {
            return "SignedReading[" + context.orElse("") + "]";
        }
    }
}

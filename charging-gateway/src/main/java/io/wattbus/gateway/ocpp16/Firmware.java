package io.wattbus.gateway.ocpp16;

import java.time.Instant;
import java.util.Optional;

/**
 * Signed firmware (OCPP 1.6 security whitepaper §6.9).
 *
 * @param location its URI
 * @param signingCertificate in PEM
 * @param signature in Base64
 */
record Firmware(
        String location,
        Instant retrieveDateTime,
        Optional<Instant> installDateTime,
        String signingCertificate,
        String signature) {

    static Firmware from(Fields fields) {
        return new Firmware(
                fields.text("location", 512),
                fields.time("retrieveDateTime"),
                fields.optionalTimestamp("installDateTime"),
                fields.text("signingCertificate", 5500),
                fields.text("signature", 800));
    }
}

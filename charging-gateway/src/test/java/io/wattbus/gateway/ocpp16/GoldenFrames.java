package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.rpc.Exchange;
import java.util.stream.Stream;

/** The exchanges that were written by hand from the specification. */
final class GoldenFrames {

    private GoldenFrames() {}

    static Stream<Exchange> ocpp16() {
        return Stream.of(
                        "authorize",
                        "boot-notification",
                        "data-transfer",
                        "diagnostics-status-notification",
                        "firmware-status-notification",
                        "heartbeat",
                        "log-status-notification",
                        "meter-values",
                        "other-actions",
                        "security-event-notification",
                        "sign-certificate",
                        "signed-firmware-status-notification",
                        "start-transaction",
                        "status-notification",
                        "stop-transaction")
                .flatMap(name -> Exchange.in("ocpp16/" + name + ".txt"));
    }
}

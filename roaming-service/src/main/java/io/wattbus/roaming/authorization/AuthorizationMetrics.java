package io.wattbus.roaming.authorization;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What partners say of their tokens, and how long drivers waited for it. */
@Component
class AuthorizationMetrics {

    private final MeterRegistry meters;

    AuthorizationMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void said(PartnerSays said, Duration after) {
        Timer.builder("wattbus.authorizations")
                .description("Questions about tokens by what their partner said, and how long that took")
                .tag("answer", label(said))
                .register(meters)
                .record(after);
    }

    private static String label(PartnerSays said) {
        return switch (said) {
            case PartnerSays.Allowed _ -> "allowed";
            case PartnerSays.Refused(PartnerSays.Reason reason) ->
                reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case PartnerSays.Nothing(String kind) -> kind;
        };
    }
}

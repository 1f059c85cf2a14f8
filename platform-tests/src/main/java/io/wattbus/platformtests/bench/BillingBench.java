package io.wattbus.platformtests.bench;

import io.wattbus.localplatform.services.RunningService;
import io.wattbus.platformtests.harness.Rest;
import io.wattbus.platformtests.harness.RunningPlatform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast billing is: a price worked out, a session's end to its record through Kafka and PostgreSQL, and all records
 * worked out again. The sessions come from this process, as the gateway would publish them.
 */
final class BillingBench {

    private static final String OPERATOR = "FI*BEN";

    /** A fee, energy by the clock, and parking. */
    private static final String TARIFF = """
            {"tariff": {"currency": "EUR", "elements": [
              {"price_components": [{"type": "FLAT", "price": 0.50, "vat": 25.5, "step_size": 1}]},
              {"price_components": [{"type": "ENERGY", "price": 0.39, "vat": 25.5, "step_size": 1}],
               "restrictions": {"start_time": "17:00", "end_time": "21:00"}},
              {"price_components": [{"type": "ENERGY", "price": 0.25, "vat": 25.5, "step_size": 1},
                                    {"type": "PARKING_TIME", "price": 6.00, "vat": 25.5, "step_size": 60}]}]},
             "appliesTo": [{}]}""";

    private final RunningPlatform platform;
    private final Workload workload;

    BillingBench(RunningPlatform platform, Workload workload) {
        this.platform = platform;
        this.workload = workload;
    }

    /** Runs the workload and gives what it measured. */
    List<Figure> run() throws IOException {
        RunningService billing = platform.billing();
        List<Figure> figures = new ArrayList<>(new RatingBench(billing, workload).run());
        Rest api = Rest.of(billing.url(), platform.tokens().forOperator(OPERATOR));
        api.put("/api/v1/tariffs/bench", TARIFF).expectSuccess();
        try (SyntheticSessions sessions = new SyntheticSessions(platform.parts(), OPERATOR);
                SeenRecords records = SeenRecords.follow(platform.parts().kafkaBootstrap())) {
            figures.addAll(new IntakeBench(sessions, records, workload).run());
        }
        figures.addAll(new ReRatingBench(platform.parts().database("billing"), api, workload).run());
        return figures;
    }
}

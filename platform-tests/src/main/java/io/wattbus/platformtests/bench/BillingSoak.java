package io.wattbus.platformtests.bench;

import io.wattbus.localplatform.parts.Part;
import io.wattbus.localplatform.services.RunningService;
import io.wattbus.platformtests.harness.Rest;
import io.wattbus.platformtests.harness.RunningPlatform;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Billing is killed over and over while it is told sessions, and now and then its PostgreSQL or Kafka: whether in the end
 * every session is in the one state that it should be in, and is billed once and to the Wh.
 */
final class BillingSoak {

    private static final String TARIFF = """
            {"tariff": {"currency": "EUR", "elements": [{"price_components": [
              {"type": "FLAT", "price": 0.50, "vat": 20.0, "step_size": 1},
              {"type": "ENERGY", "price": 0.25, "vat": 10.0, "step_size": 1}]}]}, "appliesTo": [{}]}""";

    private static final long SERIES = 1_000_003;
    private static final int VICTIMS = 10;
    private static final int WHILE_AWAY = 100;
    private static final int STEP = 10;

    private final RunningPlatform platform;
    private final Workload workload;
    private final Map<Part, Integer> partsKilled = new EnumMap<>(Part.class);

    BillingSoak(RunningPlatform platform, Workload workload) {
        this.platform = platform;
        this.workload = workload;
    }

    /** Runs the workload and gives what it found. */
    List<Figure> run() {
        Rest.of(platform.billing().url(), platform.tokens().forOperator(StoryTeller.PRICED))
                .put("/api/v1/tariffs/SOAK", TARIFF)
                .expectSuccess();
        int first = workload.number("first");
        int kills = workload.number("kills");
        SplittableRandom stories = new SplittableRandom(workload.number("seed") * SERIES + first);
        List<Figure> figures = new ArrayList<>();
        try (ToldLoad load = new ToldLoad(
                platform, stories, workload.number("seed") + "-" + first, workload.number("events-per-second"))) {
            for (int kill = first; kill < first + kills; kill++) {
                hurt(load, kill, first + kills);
            }
            List<ToldSession> told = load.finish();
            platform.heal();
            figures.add(Quantity.count(
                    "kills of billing",
                    kills - partsKilled.values().stream().mapToInt(i -> i).sum(),
                    "kills"));
            partsKilled.forEach((part, times) -> figures.add(Quantity.count("kills of " + part, times, "kills")));
            figures.add(Quantity.count("events told", load.sent(), "events"));
            figures.addAll(new BillingBooks(platform, told).figures());
        }
        return figures;
    }

    /** At a moment and of a victim that follow from the seed and the number. */
    private void hurt(ToldLoad load, int kill, int last) {
        SplittableRandom random = new SplittableRandom(workload.number("seed") * SERIES + kill);
        load.send(random.nextInt(workload.number("most-events-between-kills")));
        String victim = switch (random.nextInt(VICTIMS)) {
            case 0 -> hurt(load, Part.POSTGRESQL, random);
            case 1 -> hurt(load, Part.KAFKA, random);
            default -> hurtBilling(load, random);
        };
        System.out.printf(
                "kill %d of %d (seed %d): %s; %d sessions told%n",
                kill + 1, last, workload.number("seed"), victim, load.sessions());
    }

    private String hurtBilling(ToldLoad load, SplittableRandom random) {
        RunningService billing = platform.billing();
        billing.kill();
        load.send(random.nextInt(WHILE_AWAY));
        billing.launch();
        if (random.nextInt(VICTIMS) > 2) {
            awaitBilling(load);
        }
        return "billing";
    }

    /** Without Kafka nothing can be told. */
    private String hurt(ToldLoad load, Part part, SplittableRandom random) {
        partsKilled.merge(part, 1, Integer::sum);
        platform.parts().kill(part);
        if (part != Part.KAFKA) {
            load.send(random.nextInt(WHILE_AWAY));
        }
        platform.parts().start(part);
        awaitBilling(load);
        return part.name();
    }

    /** The sessions go on meanwhile; a start that fails because a part is away is tried again, as a cluster does. */
    private void awaitBilling(ToldLoad load) {
        RunningService billing = platform.billing();
        while (!billing.isReady()) {
            if (!billing.isAlive()) {
                billing.launch();
            }
            load.send(STEP);
        }
    }
}

package io.wattbus.platformtests.bench;

import io.wattbus.localplatform.services.RunningService;
import io.wattbus.localplatform.services.Service;
import io.wattbus.platformtests.harness.Rest;
import io.wattbus.platformtests.harness.RunningPlatform;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * How soon partners know how EVSEs are, beside others that misbehave; that none is left with an old state when the service
 * is killed; and how long reading all locations takes.
 */
final class RoamingBench {

    private static final String GROUP = "roaming-service";
    private static final double MIB = 1 << 20;
    private static final long NANOS = 1_000_000_000L;
    private static final Duration LOOK = Duration.ofMillis(200);

    private final RunningPlatform platform;
    private final RunningService service;
    private final Workload workload;
    private final int operators;
    private final int partners;
    private final StatusBoard board;
    private final List<Figure> figures = new ArrayList<>();
    private long sequence = 1;
    private int next;

    RoamingBench(RunningPlatform platform, Workload workload) {
        this.platform = platform;
        this.service = platform.service(Service.ROAMING_SERVICE);
        this.workload = workload;
        this.operators = workload.number("operators");
        this.partners = workload.number("partners");
        this.board = new StatusBoard(workload.number("evses"), operators, partners);
    }

    /** Runs the workload and gives what it measured. */
    List<Figure> run() throws IOException {
        try (RoamingNetwork network = new RoamingNetwork(
                        platform.parts().kafkaBootstrap(), platform.parts().registryUrl());
                PartnerCrowd crowd = new PartnerCrowd(partners, workload.number("misbehaving"), board)) {
            settle(network);
            register(crowd);
            push(network);
            kill(network, crowd);
            figures.addAll(new FullPull(platform, workload).run(network));
        }
        return figures;
    }

    private void settle(RoamingNetwork network) {
        long begin = System.nanoTime();
        for (int operator = 0; operator < operators; operator++) {
            network.open(RoamingNetwork.operator(operator));
        }
        for (int evse = 0; evse < board.evses(); evse++) {
            String operator = RoamingNetwork.operator(board.operator(evse));
            if (evse % RoamingNetwork.EVSES_OF_A_LOCATION == 0) {
                network.settle(operator, evse / RoamingNetwork.EVSES_OF_A_LOCATION);
            }
            network.change(operator, evse, StatusBoard.first(), sequence);
        }
        network.flush();
        GroupLag.awaitNone(platform.parts().kafkaBootstrap(), GROUP);
        say("%,d EVSEs known after %d s", board.evses(), (System.nanoTime() - begin) / NANOS);
    }

    private void register(PartnerCrowd crowd) {
        for (int partner = 0; partner < partners; partner++) {
            String operator = RoamingNetwork.operator(partner % operators);
            crowd.register(partner, Rest.of(service.url(), platform.tokens().forOperator(operator)));
        }
        say("%d partners registered, %d of which misbehave", partners, workload.number("misbehaving"));
    }

    private void push(RoamingNetwork network) {
        change(network, workload.seconds("warm-up.seconds"));
        long heapBefore = LiveHeap.bytes(service.pid());
        change(network, Duration.ofSeconds(2));
        int perSecond = workload.number("changes.per-second");
        Measurement latency = new Measurement(
                "change → healthy partner at %d changes/s".formatted(perSecond),
                Optional.of(workload.millis("target.push-millis")));
        board.measure(latency);
        long heard = board.heard();
        Duration length = workload.seconds("measured.seconds");
        change(network, length);
        double pushes = (board.heard() - heard) / (double) length.toSeconds();
        LockSupport.parkNanos(
                workload.millis("target.push-millis").multipliedBy(2).toNanos());
        board.measure(null);
        long heapAfter = LiveHeap.bytes(service.pid());
        figures.add(latency);
        figures.add(Quantity.of("pushes that healthy partners took", pushes, "pushes/s"));
        figures.add(Quantity.of("live heap of the service", heapAfter / MIB, "MiB"));
        figures.add(Quantity.of("live heap that has come meanwhile", (heapAfter - heapBefore) / MIB, "MiB")
                .atMost(workload.number("target.heap-growth-mebibytes")));
        say("p99 %.0f ms, %.0f pushes/s", latency.p99(), pushes);
    }

    /** In the middle of changes. */
    private void kill(RoamingNetwork network, PartnerCrowd crowd) {
        Duration half = workload.seconds("restart.seconds").dividedBy(2);
        change(network, half);
        service.kill();
        service.launch();
        change(network, half);
        service.awaitReady();
        long begin = System.nanoTime();
        long end = begin + workload.seconds("restart.patience-seconds").toNanos();
        long wrong = board.wrong(crowd);
        say("killed and started again; %,d EVSEs are known otherwise than they are", wrong);
        while (wrong > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
            wrong = board.wrong(crowd);
        }
        figures.add(Quantity.count("EVSEs that a healthy partner knows wrongly in the end", wrong, "EVSEs")
                .atMost(0));
        figures.add(Quantity.of("all known after the restart", (System.nanoTime() - begin) / (double) NANOS, "s"));
    }

    private void change(RoamingNetwork network, Duration length) {
        int perSecond = workload.number("changes.per-second");
        long begin = System.nanoTime();
        long number = length.toSeconds() * perSecond;
        for (long i = 0; i < number; i++) {
            long due = begin + i * NANOS / perSecond;
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            int evse = next;
            next = (next + 1) % board.evses();
            sequence += next == 0 || sequence == 1 ? 1 : 0;
            network.change(RoamingNetwork.operator(board.operator(evse)), evse, board.turn(evse), sequence);
        }
    }

    private static void say(String text, Object... arguments) {
        System.out.printf("  " + text + "%n", arguments);
    }
}

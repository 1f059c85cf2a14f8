package io.wattbus.platformtests.bench;

import io.wattbus.localplatform.services.RunningService;
import io.wattbus.localplatform.services.Service;
import io.wattbus.platformtests.harness.Rest;
import io.wattbus.platformtests.harness.RunningPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;

/** A partner reads all locations of an operator, page after page as the links lead it. */
final class FullPull {

    private static final String GROUP = "roaming-service";
    private static final String COORDINATES = "\"coordinates\"";
    private static final int OK = 200;
    private static final double NANOS = 1e9;

    private final RunningPlatform platform;
    private final RunningService service;
    private final Workload workload;

    FullPull(RunningPlatform platform, Workload workload) {
        this.platform = platform;
        this.service = platform.service(Service.ROAMING_SERVICE);
        this.workload = workload;
    }

    List<Figure> run(RoamingNetwork network) throws IOException {
        int locations = workload.number("pull.locations");
        String operator = RoamingNetwork.operator(workload.number("operators"));
        network.open(operator);
        for (int number = 0; number < locations; number++) {
            network.settle(operator, number);
        }
        network.flush();
        GroupLag.awaitNone(platform.parts().kafkaBootstrap(), GROUP);
        System.out.printf("  %,d locations to pull%n", locations);
        try (PartnerCrowd one = new PartnerCrowd(workload.number("partners") + 1, 0, (_, _, _) -> {})) {
            String token = one.register(
                    workload.number("partners"),
                    Rest.of(service.url(), platform.tokens().forOperator(operator)));
            long begin = System.nanoTime();
            int pulled = pull(token);
            return List.of(
                    Quantity.of(
                                    "full pull in pages of " + workload.number("pull.page"),
                                    (System.nanoTime() - begin) / NANOS,
                                    "s")
                            .atMost(workload.number("target.pull-seconds")),
                    Quantity.count("locations pulled", pulled, "locations").atLeast(locations));
        }
    }

    private int pull(String token) throws IOException {
        URI next = service.url().resolve("/ocpi/2.2.1/locations?offset=0&limit=" + workload.number("pull.page"));
        int pulled = 0;
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (Optional<URI> page = Optional.of(next); page.isPresent(); ) {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(page.get())
                                .header("Authorization", "Token " + PartnerCrowd.base64(token))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() != OK) {
                    throw new IllegalStateException("Answered " + answer.statusCode());
                }
                pulled += count(answer.body());
                page = answer.headers()
                        .firstValue("Link")
                        .map(link -> URI.create(link.substring(link.indexOf('<') + 1, link.indexOf('>'))))
                        .map(advertised ->
                                service.url().resolve(advertised.getRawPath() + "?" + advertised.getRawQuery()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return pulled;
    }

    /** Each location has coordinates once, and nothing else in it has. */
    private static int count(String page) {
        int count = 0;
        for (int at = page.indexOf(COORDINATES); at >= 0; at = page.indexOf(COORDINATES, at + 1)) {
            count++;
        }
        return count;
    }
}

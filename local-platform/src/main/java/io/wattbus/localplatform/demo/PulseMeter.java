package io.wattbus.localplatform.demo;

import io.wattbus.localplatform.topology.TopicSizes;
import io.wattbus.schemas.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Takes the pulse where everybody could: from the gateway's metrics and API, and the topic of the records. */
public final class PulseMeter implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern CONNECTIONS = Pattern.compile("(?m)^wattbus_ocpp_connections(?:\\{.*})? ([0-9.E]+)$");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;
    private final Supplier<String> token;
    private final TopicSizes topics;

    PulseMeter(URI gateway, Supplier<String> token, String kafkaBootstrap) {
        this.gateway = gateway;
        this.token = token;
        this.topics = new TopicSizes(kafkaBootstrap);
    }

    /** The pulse now; empty while it cannot be felt because something is away. */
    public Optional<Pulse> take() {
        try {
            return Optional.of(new Pulse(
                    connections(get("/actuator/prometheus")),
                    activeTransactions(),
                    topics.of(Topics.CHARGE_DETAIL_RECORDS)));
        } catch (IOException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static long connections(String metrics) {
        Matcher matcher = CONNECTIONS.matcher(metrics);
        return matcher.find() ? (long) Double.parseDouble(matcher.group(1)) : 0;
    }

    private long activeTransactions() throws IOException, InterruptedException {
        String first = get("/api/v1/transactions?active=true&limit=1000");
        return JSON.readTree(first).path("items").size();
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get())
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answered %d".formatted(path, answer.statusCode()));
        }
        return answer.body();
    }

    @Override
    public void close() {
        topics.close();
        http.close();
    }
}

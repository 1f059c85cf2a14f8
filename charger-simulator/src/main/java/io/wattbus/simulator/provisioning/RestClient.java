package io.wattbus.simulator.provisioning;

import io.wattbus.simulator.rpc.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** PUTs resources to one service in the name of one token. */
final class RestClient {

    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI service;
    private final String bearerToken;

    RestClient(HttpClient http, URI service, String bearerToken) {
        this.http = http;
        this.service = service;
        this.bearerToken = bearerToken;
    }

    /**
     * Puts {@code body} under the path of {@code segments}.
     *
     * @return whether the resource is new
     * @throws ProvisioningFailed when the service does not accept it
     */
    boolean put(Object body, String collection, String... segments) {
        String path = Arrays.stream(segments).map(RestClient::encoded).collect(Collectors.joining("/"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(service.toString().replaceAll("/+$", "") + "/api/v1/" + collection + "/" + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + bearerToken)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.write(body)))
                .build();
        HttpResponse<String> response = send(request);
        return switch (response.statusCode()) {
            case CREATED -> true;
            case OK, NO_CONTENT -> false;
            default ->
                throw new ProvisioningFailed("PUT /api/v1/" + collection, response.statusCode(), response.body());
        };
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("Interrupted"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package io.wattbus.roaming.messaging;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Asks the registry whether it is there; the serializers say only that something went wrong. */
@Component
class SchemaRegistry {

    private static final int SERVER_ERROR = 500;

    private final String schemas;
    private final Duration timeout;
    private final HttpClient http;

    SchemaRegistry(MessagingSettings settings) {
        this.schemas = settings.registryUrl().toString().replaceAll("/+$", "") + "/apis/ccompat/v7/schemas/ids/";
        this.timeout = settings.registryTimeout();
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    /** Whether it gives no answer about the schema {@code id}; "there is none" is an answer. */
    boolean isAway(int id) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(schemas + id))
                .timeout(timeout)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() >= SERVER_ERROR;
        } catch (IOException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

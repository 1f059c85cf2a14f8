package io.wattbus.localplatform.topology;

import io.wattbus.localplatform.process.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import tools.jackson.databind.json.JsonMapper;

/** The schema registry, through the interface that Confluent's and Apicurio's have in common. */
record Registry(URI url) {

    private static final String API = "/apis/ccompat/v7";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The id of {@code schema} if it is registered under {@code subject}. */
    OptionalInt idOf(String subject, Schema schema) {
        HttpResponse<String> answer = post("/subjects/" + subject, schema);
        return answer.statusCode() == 404 ? OptionalInt.empty() : OptionalInt.of(id(subject, answer));
    }

    /**
     * Registers {@code schema} under {@code subject}.
     *
     * @throws StartFailure when it is not compatible with those that are registered
     */
    int register(String subject, Schema schema) {
        return id(subject, post("/subjects/" + subject + "/versions", schema));
    }

    private static int id(String subject, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new StartFailure("The registry refuses %s: %s".formatted(subject, answer.body()));
        }
        return JSON.readTree(answer.body()).required("id").intValue();
    }

    private HttpResponse<String> post(String path, Schema schema) {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(API + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("schema", schema.toString()))))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StartFailure("The registry at %s does not answer".formatted(url), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while talking to the registry", e);
        }
    }
}

package io.wattbus.localplatform.reconcile;

import io.wattbus.localplatform.process.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lists of a service's API as one operator sees them. */
record OperatorApi(URI service, String token) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"next\"");
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * The items of all pages.
     *
     * @throws StartFailure when the service does not answer, or not with a list
     */
    List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        for (Optional<String> next = Optional.of(path); next.isPresent(); ) {
            HttpResponse<String> page = get(next.get());
            JSON.readTree(page.body()).required("items").forEach(items::add);
            next = page.headers()
                    .firstValue("Link")
                    .map(NEXT::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(1));
        }
        return items;
    }

    private HttpResponse<String> get(String path) {
        URI address = service.resolve(path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StartFailure("%s answers %d: %s".formatted(address, answer.statusCode(), answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new StartFailure("%s does not answer".formatted(address), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while asking " + address, e);
        }
    }
}

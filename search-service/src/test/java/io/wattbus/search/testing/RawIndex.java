package io.wattbus.search.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OpenSearch without the service between. */
public final class RawIndex {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    RawIndex(URI base) {
        this.base = base;
    }

    /** Makes everything that was written visible to searches. */
    public void refresh() {
        send("POST", "/_refresh", "");
    }

    /** A document as it is kept, whether visible to searches or not; missing if there is none. */
    public JsonNode source(String index, String id) {
        return JSON.readTree(send("GET", "/" + index + "/_doc/" + id, "")).path("_source");
    }

    /** Everything that is kept in {@code indices}. */
    public String everything(String indices) {
        return send("GET", "/" + indices + "/_search?size=10000", "");
    }

    public JsonNode get(String path) {
        return JSON.readTree(send("GET", path, ""));
    }

    public String send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package io.wattbus.search.index;

import java.io.IOException;
import java.util.Set;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Asks OpenSearch; an outage is told from a question that is wrong. */
@Component
class OpenSearch {

    private static final int ERROR = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    /** What passes when somebody sees to it: credentials, rights, a missing index, too much at once. */
    private static final Set<Integer> PASSING = Set.of(401, 403, NOT_FOUND, 408, TOO_MANY);

    private final OpenSearchClient client;
    private final JsonMapper json;

    OpenSearch(OpenSearchClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /** A question to the client. */
    interface Question<T> {
        T ask(OpenSearchClient client) throws IOException;
    }

    /** Whether an answer of this status may be another one later, with the question unchanged. */
    static boolean mayPass(int status) {
        return status >= SERVER_ERROR || PASSING.contains(status);
    }

    /**
     * The answer to {@code question}.
     *
     * @throws StoreAwayException if there is none now
     */
    <T> T ask(Question<T> question) {
        try {
            return question.ask(client);
        } catch (IOException e) {
            throw new StoreAwayException(e);
        } catch (OpenSearchException e) {
            if (mayPass(e.status())) {
                throw new StoreAwayException(e.status(), e.error().type());
            }
            throw e;
        }
    }

    /** Whether {@code endpoint} is there. */
    boolean exists(String endpoint) {
        return answer("HEAD", endpoint, "", true).status() < ERROR;
    }

    JsonNode get(String endpoint) {
        return answer("GET", endpoint, "", false).body();
    }

    void put(String endpoint, JsonNode body) {
        answer("PUT", endpoint, json.writeValueAsString(body), false);
    }

    void post(String endpoint, JsonNode body) {
        answer("POST", endpoint, json.writeValueAsString(body), false);
    }

    private record Answer(int status, JsonNode body) {}

    private Answer answer(String method, String endpoint, String body, boolean mayBeMissing) {
        Request request = body.isEmpty()
                ? Requests.builder().endpoint(endpoint).method(method).build()
                : Requests.builder()
                        .endpoint(endpoint)
                        .method(method)
                        .json(body)
                        .build();
        try (Response response = client.generic().execute(request)) {
            int status = response.getStatus();
            if (mayPass(status) && !(mayBeMissing && status == NOT_FOUND)) {
                throw new StoreAwayException(status, method + ' ' + endpoint);
            }
            String text = response.getBody().map(Body::bodyAsString).orElse("");
            if (status >= ERROR && status != NOT_FOUND) {
                throw new IllegalStateException("OpenSearch refuses " + method + ' ' + endpoint + ": " + text);
            }
            return new Answer(status, text.isEmpty() ? MissingNode.getInstance() : json.readTree(text));
        } catch (IOException e) {
            throw new StoreAwayException(e);
        }
    }
}

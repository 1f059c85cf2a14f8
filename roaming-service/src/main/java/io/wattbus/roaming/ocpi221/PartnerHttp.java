package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.ocpi.OcpiHeaders;
import io.wattbus.roaming.ocpi.OcpiSettings;
import io.wattbus.roaming.ocpi.TokenHeader;
import io.wattbus.roaming.partner.CredentialsToken;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to partners. Whatever they do, it ends in bounded time, with a bounded answer. */
@Component
class PartnerHttp {

    private final HttpClient http;
    private final OcpiSettings settings;
    private final JsonMapper json;
    private final AnswerReader answers;

    PartnerHttp(OcpiSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.answers = new AnswerReader(json);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    /**
     * A request.
     *
     * @param routing routing headers; none for configuration modules
     * @param correlation the same in every attempt at the same thing
     */
    record Request(
            String method,
            URI url,
            CredentialsToken token,
            Map<String, String> routing,
            UUID correlation,
            @Nullable Object body) {

        /** A GET of a configuration module. */
        static Request get(URI url, CredentialsToken token) {
            return new Request("GET", url, token, Map.of(), UUID.randomUUID(), null);
        }
    }

    /**
     * How much of a partner is waited for and read.
     *
     * @param patience from asking to the last byte
     * @param largest most that is read
     */
    record Bounds(Duration patience, DataSize largest) {}

    /** An answer and its headers; none if it failed. */
    record Reply(Answer answer, java.net.http.HttpHeaders headers) {

        private static Reply failed(String kind) {
            return new Reply(new Answer.Failure(kind), java.net.http.HttpHeaders.of(Map.of(), (name, value) -> true));
        }
    }

    Answer send(Request request) throws InterruptedException {
        return send(request, new Bounds(settings.answerTimeout(), settings.largestAnswer()))
                .answer();
    }

    Reply send(Request request, Bounds bounds) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer;
        try {
            answer = http.sendAsync(
                    toHttp(request, bounds.patience()),
                    BodyHandlers.limiting(
                            BodyHandlers.ofByteArray(), bounds.largest().toBytes()));
        } catch (IllegalArgumentException unusable) {
            return Reply.failed("unusable-url");
        }
        try {
            HttpResponse<byte[]> response = answer.get(bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(
                    answers.read(
                            response.statusCode(),
                            response.body(),
                            response.headers().firstValue("Location")),
                    response.headers());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Reply.failed("timeout");
        } catch (ExecutionException e) {
            return Reply.failed(kind(e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        }
    }

    private HttpRequest toHttp(Request request, Duration patience) {
        @Nullable Object body = request.body();
        BodyPublisher content =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.url())
                .timeout(patience)
                .method(request.method(), content)
                .header(HttpHeaders.AUTHORIZATION, TokenHeader.of(request.token()))
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .header(OcpiHeaders.REQUEST_ID, UUID.randomUUID().toString())
                .header(OcpiHeaders.CORRELATION_ID, request.correlation().toString());
        if (body != null) {
            builder.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        }
        request.routing().forEach(builder::header);
        return builder.build();
    }

    private static String kind(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException _ -> "timeout";
            case ConnectException _ -> "connection";
            case IOException io
            when String.valueOf(io.getMessage()).contains("body exceeds capacity") -> "answer-too-large";
            case IOException _ -> "connection-lost";
            case null, default -> "failure";
        };
    }

    /** The data of a success, as {@code type}; empty if it has another form. */
    <T> Optional<T> data(Answer.Success success, Class<T> type) {
        try {
            return Optional.ofNullable(json.treeToValue(success.data(), type));
        } catch (JacksonException otherForm) {
            return Optional.empty();
        }
    }
}

package io.wattbus.fraud.session;

import io.wattbus.fraud.store.LiveStores;
import io.wattbus.fraud.web.PageRequest;
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
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The sessions that other replicas have, asked in the same words and with the same token as this one was. */
@Component
class OtherReplicas {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LiveStores stores;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    OtherReplicas(LiveStores stores) {
        this.stores = stores;
    }

    /** A page as another replica answers. */
    private record Answer(List<SessionView> items) {}

    /**
     * What the others have for that page, of each one more than is asked for, if it has more.
     *
     * @throws InvalidStateStoreException if one does not answer: part of a list would look like all of it
     */
    Stream<SessionView> list(String authorization, CheckedSession.@Nullable State state, PageRequest page) {
        return stores.others(SessionStore.NAME).stream()
                .flatMap(replica -> ask(authorization, first(replica, state, page), page.size()).stream());
    }

    private List<SessionView> ask(String authorization, URI first, int size) {
        List<SessionView> found = new ArrayList<>();
        Optional<URI> next = Optional.of(first);
        while (next.isPresent() && found.size() <= size) {
            HttpResponse<String> answer = get(authorization, next.get());
            found.addAll(JSON.readValue(answer.body(), Answer.class).items());
            next = answer.headers()
                    .firstValue(HttpHeaders.LINK)
                    .map(NEXT::matcher)
                    .filter(Matcher::find)
                    .map(link -> URI.create(link.group(1)));
        }
        return found;
    }

    private HttpResponse<String> get(String authorization, URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != HttpStatus.OK.value()) {
                throw new InvalidStateStoreException("Another replica answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new InvalidStateStoreException("Another replica is away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InvalidStateStoreException("Interrupted while asking another replica", e);
        }
    }

    private static URI first(HostInfo replica, CheckedSession.@Nullable State state, PageRequest page) {
        return UriComponentsBuilder.newInstance()
                .scheme("http")
                .host(replica.host())
                .port(replica.port())
                .path("/api/v1/sessions")
                .queryParam("own", true)
                .queryParam("limit", page.size())
                .queryParamIfPresent("state", Optional.ofNullable(state))
                .queryParamIfPresent("cursor", Optional.ofNullable(page.cursor()))
                .build()
                .toUri();
    }
}

package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.ocpi.OcpiVersion;
import io.wattbus.roaming.ocpi.StatusCode;
import io.wattbus.roaming.partner.Connection;
import io.wattbus.roaming.partner.CredentialsToken;
import io.wattbus.roaming.partner.PartnerEndpoint;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out by a partner's versions and version details how it is reached. */
@Component
class Handshake {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST_URL = 255;

    private final PartnerHttp http;
    private final List<OcpiVersion> spoken;

    Handshake(PartnerHttp http, List<OcpiVersion> spoken) {
        this.http = http;
        this.spoken = List.copyOf(spoken);
    }

    /** How it went. */
    sealed interface Result {

        /** The partner can be reached so. */
        record Found(Connection connection) implements Result {}

        /** It cannot; {@code message} is for whoever began it. */
        record Failed(StatusCode code, String message) implements Result {}
    }

    /** One of the versions that a partner speaks. */
    @OcpiObject
    record Version(@Nullable String version, @Nullable URI url) {}

    Result discover(URI versionsUrl, CredentialsToken token) throws InterruptedException {
        if (!(http.send(PartnerHttp.Request.get(versionsUrl, token)) instanceof Answer.Success versions)) {
            return new Result.Failed(StatusCode.UNABLE_TO_USE_CLIENT_API, "Your versions cannot be read");
        }
        Map<String, URI> theirs = usable(http.data(versions, Version[].class).orElse(new Version[0]));
        Optional<OcpiVersion> common = OcpiVersion.highestCommon(spoken, theirs.keySet());
        if (common.isEmpty()) {
            return new Result.Failed(StatusCode.UNSUPPORTED_VERSION, "We have no version in common");
        }
        String version = common.get().number();
        if (!(http.send(PartnerHttp.Request.get(Objects.requireNonNull(theirs.get(version)), token))
                instanceof Answer.Success details)) {
            return new Result.Failed(StatusCode.UNABLE_TO_USE_CLIENT_API, "Your version details cannot be read");
        }
        List<PartnerEndpoint> endpoints = http.data(details, VersionDetails.class)
                .map(known -> endpoints(known.endpoints()))
                .orElse(List.of());
        if (endpoints.stream().noneMatch(endpoint -> endpoint.module().equals("credentials"))) {
            return new Result.Failed(StatusCode.NO_MATCHING_ENDPOINTS, "You have no credentials endpoint");
        }
        return new Result.Found(new Connection(token, versionsUrl, version, endpoints));
    }

    /** By their number. */
    private static Map<String, URI> usable(@Nullable Version[] told) {
        Map<String, URI> usable = new HashMap<>();
        for (Version version : told) {
            if (version != null && version.version() != null && version.url() != null && isUsable(version.url())) {
                usable.putIfAbsent(version.version(), version.url());
            }
        }
        return usable;
    }

    /** The URL in {@code text}, if requests can be sent there. */
    static Optional<URI> url(@Nullable String text) {
        if (text == null || text.length() > LONGEST_URL) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(text)).filter(Handshake::isUsable);
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(URI url) {
        return url.getScheme() != null
                && SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))
                && url.getHost() != null
                && url.getUserInfo() == null;
    }

    /** Modules that nobody here knows are kept: they cost nothing. */
    private static List<PartnerEndpoint> endpoints(@Nullable List<Endpoint> told) {
        return Stream.ofNullable(told)
                .flatMap(List::stream)
                .flatMap(endpoint -> endpoint(endpoint).stream())
                .toList();
    }

    private static Optional<PartnerEndpoint> endpoint(Endpoint told) {
        String module = told.identifier();
        URI url = told.url();
        return module == null || url == null || !isUsable(url)
                ? Optional.empty()
                : Optional.of(new PartnerEndpoint(
                        module.toLowerCase(Locale.ROOT), Endpoint.RECEIVER.equalsIgnoreCase(told.role()), url));
    }
}

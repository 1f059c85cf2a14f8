package io.wattbus.roaming.ocpi221;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattbus.roaming.authorization.PartnerAuthorizer;
import io.wattbus.roaming.authorization.PartnerSays;
import io.wattbus.roaming.authorization.Question;
import io.wattbus.roaming.ocpi.OcpiHeaders;
import io.wattbus.roaming.ocpi.OcpiSettings;
import io.wattbus.roaming.ocpi.StatusCode;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partner.PartnerEndpoint;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks partners about their tokens in OCPI 2.2.1 (Tokens, real-time authorization). */
@Component
class PartnerAuthorization implements PartnerAuthorizer {

    private static final int NOT_FOUND = 404;

    private final PartnerHttp http;
    private final OcpiSettings settings;

    PartnerAuthorization(PartnerHttp http, OcpiSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    /** OCPI LocationReferences; its list is told even if it is empty, which some partners need to read it. */
    @OcpiObject
    record LocationReferences(
            @Nullable String locationId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> evseUids) {}

    /** OCPI AuthorizationInfo; what a partner sends may lack anything. */
    @OcpiObject
    record AuthorizationInfo(
            @Nullable String allowed,
            @Nullable LocationReferences location,
            @Nullable String authorizationReference) {}

    @Override
    public String version() {
        return Ocpi221.VERSION;
    }

    @Override
    public PartnerSays ask(Partner partner, Question question, Duration patience) throws InterruptedException {
        Optional<URI> tokens = partner.sender("tokens").map(PartnerEndpoint::url);
        if (tokens.isEmpty()) {
            return new PartnerSays.Nothing("no-endpoint");
        }
        Answer answer = http.send(
                        request(partner, question, url(tokens.get(), question)),
                        new PartnerHttp.Bounds(shorter(patience, settings.answerTimeout()), settings.largestAnswer()))
                .answer();
        return switch (answer) {
            case Answer.Success success ->
                http.data(success, AuthorizationInfo.class)
                        .map(info -> said(info, question))
                        .orElseGet(() -> new PartnerSays.Nothing("unreadable-answer"));
            case Answer.No no when isUnknownToken(no) -> new PartnerSays.Refused(PartnerSays.Reason.NOT_ALLOWED);
            case Answer.No no -> new PartnerSays.Nothing(no.kind());
            case Answer.Failure(String kind) -> new PartnerSays.Nothing(kind);
        };
    }

    private static PartnerHttp.Request request(Partner partner, Question question, URI url) {
        return new PartnerHttp.Request(
                "POST",
                url,
                partner.connection().orElseThrow().token(),
                OcpiHeaders.route(question.operatorId(), question.token().issuer()),
                question.requestId(),
                new LocationReferences(
                        question.locationId(), question.evseUid().stream().toList()));
    }

    private static URI url(URI tokens, Question question) {
        return URI.create(tokens.toString().replaceAll("/+$", "")
                + '/'
                + URLEncoder.encode(question.token().uid(), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                + "/authorize?type="
                + OcpiCdrToken.type(question.token().type()));
    }

    /** OCPI, Tokens: one that the partner does not know is answered with 404 or status 2004. */
    private static boolean isUnknownToken(Answer.No no) {
        return no.http() == NOT_FOUND
                || no.code()
                        .filter(code -> code == StatusCode.UNKNOWN_TOKEN.code())
                        .isPresent();
    }

    /** A yes that names EVSEs is one for these only. */
    private static PartnerSays said(AuthorizationInfo info, Question question) {
        return switch (String.valueOf(info.allowed()).toUpperCase(Locale.ROOT)) {
            case "ALLOWED" ->
                excludes(info.location(), question)
                        ? new PartnerSays.Refused(PartnerSays.Reason.NOT_ALLOWED)
                        : new PartnerSays.Allowed(Optional.ofNullable(info.authorizationReference())
                                .filter(OcpiToken::isId));
            case "BLOCKED" -> new PartnerSays.Refused(PartnerSays.Reason.BLOCKED);
            case "EXPIRED" -> new PartnerSays.Refused(PartnerSays.Reason.EXPIRED);
            case "NO_CREDIT" -> new PartnerSays.Refused(PartnerSays.Reason.NO_CREDIT);
            case "NOT_ALLOWED" -> new PartnerSays.Refused(PartnerSays.Reason.NOT_ALLOWED);
            default -> new PartnerSays.Nothing("unreadable-answer");
        };
    }

    private static boolean excludes(@Nullable LocationReferences allowed, Question question) {
        List<String> evses = Stream.ofNullable(allowed)
                .flatMap(location -> Stream.ofNullable(location.evseUids()).flatMap(List::stream))
                .toList();
        return !evses.isEmpty()
                && question.evseUid()
                        .filter(uid -> evses.stream().noneMatch(uid::equalsIgnoreCase))
                        .isPresent();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

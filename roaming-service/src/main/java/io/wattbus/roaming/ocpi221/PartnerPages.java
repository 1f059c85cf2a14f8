package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.fetching.Fetched;
import io.wattbus.roaming.ocpi.OcpiHeaders;
import io.wattbus.roaming.partner.Agreement;
import io.wattbus.roaming.partner.AgreementState;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partner.PartnerEndpoint;
import io.wattbus.roaming.party.PartyId;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * Reads a partner's list page by page (OCPI, Pagination). Only its registered host is asked, by whatever links it gives; the
 * end comes by an empty page, a page without a way on, or when it has been too much.
 */
@Component
class PartnerPages {

    private final PartnerHttp http;
    private final PageSettings settings;

    PartnerPages(PartnerHttp http, PageSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    /**
     * Gives each page of the list of {@code module}, of which {@code partner} is a sender, to {@code take}.
     *
     * @param from only what changed since then; empty is all
     */
    Fetched read(Partner partner, String module, Optional<Instant> from, Consumer<List<JsonNode>> take)
            throws InterruptedException {
        Optional<URI> list = partner.sender(module).map(PartnerEndpoint::url);
        return list.isEmpty() ? new Fetched.Whole(0) : read(partner, first(list.get(), from), take);
    }

    private URI first(URI list, Optional<Instant> from) {
        UriComponentsBuilder first =
                UriComponentsBuilder.fromUri(list).queryParam("offset", 0).queryParam("limit", settings.limit());
        from.ifPresent(time -> first.queryParam("date_from", time.truncatedTo(ChronoUnit.SECONDS)));
        return first.build(true).toUri();
    }

    private Fetched read(Partner partner, URI first, Consumer<List<JsonNode>> take) throws InterruptedException {
        UUID correlation = UUID.randomUUID();
        Set<URI> seen = new HashSet<>();
        Optional<URI> next = Optional.of(first);
        long objects = 0;
        while (next.isPresent()) {
            if (!seen.add(next.get())) {
                return new Fetched.Broken("link-loop");
            }
            if (seen.size() > settings.mostPages()) {
                return new Fetched.Broken("too-many-pages");
            }
            PartnerHttp.Reply reply = http.send(request(partner, next.get(), correlation), settings.bounds());
            if (!(reply.answer() instanceof Answer.Success success)) {
                return new Fetched.Broken(kind(reply.answer()));
            }
            if (!success.data().isArray()) {
                return new Fetched.Broken("no-list");
            }
            List<JsonNode> page = success.data().valueStream().toList();
            take.accept(page);
            objects += page.size();
            switch (NextPage.after(next.get(), objects, page.size(), reply.headers())) {
                case NextPage.At(URI url) -> next = Optional.of(url);
                case NextPage.None() -> next = Optional.empty();
                case NextPage.Foreign() -> {
                    return new Fetched.Broken("foreign-link");
                }
            }
        }
        return new Fetched.Whole(objects);
    }

    private static PartnerHttp.Request request(Partner partner, URI page, UUID correlation) {
        return new PartnerHttp.Request(
                "GET",
                page,
                partner.connection().orElseThrow().token(),
                OcpiHeaders.route(asking(partner), partner.party()),
                correlation,
                null);
    }

    /** The list is for all of our operators that have agreed with the partner: the first asks. */
    private static PartyId asking(Partner partner) {
        return partner.agreements().stream()
                .filter(agreement -> agreement.state() == AgreementState.ACTIVE)
                .map(Agreement::operatorId)
                .findFirst()
                .orElse(partner.operatorId());
    }

    private static String kind(Answer answer) {
        return switch (answer) {
            case Answer.Success _ -> throw new IllegalArgumentException("A success is no failure");
            case Answer.No no -> no.kind();
            case Answer.Failure(String kind) -> kind;
        };
    }
}

package io.wattbus.roaming.partner;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.web.Cursor;
import io.wattbus.roaming.web.Page;
import io.wattbus.roaming.web.PageRequest;
import io.wattbus.roaming.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an operator has agreed with a partner, how they show each other tokens, and who changed what. */
@RestController
@RequestMapping("/api/v1/partners/{partnerId}")
class AgreementController {

    private final Agreements agreements;
    private final Partners partners;
    private final PartnerViews views;
    private final AuditTrail audit;

    AgreementController(Agreements agreements, Partners partners, PartnerViews views, AuditTrail audit) {
        this.agreements = agreements;
        this.partners = partners;
        this.views = views;
        this.audit = audit;
    }

    /**
     * What to agree.
     *
     * @param data that the partner may know, or send; absent is everything
     * @param locations that it may know; absent is all that are published
     */
    record Terms(
            @Nullable Set<SharedData> data,
            @Nullable @Size(max = 100_000) List<String> locations) {}

    /** How credentials tokens go between us. */
    record Encoding(@NotNull CredentialsEncoding encoding) {}

    static Agreements.Extent extent(@Nullable Set<SharedData> data, @Nullable List<String> locations) {
        return new Agreements.Extent(
                data == null ? SharedData.all() : Set.copyOf(data),
                Optional.ofNullable(locations).map(Set::copyOf));
    }

    /**
     * Agrees with a partner, or changes what was agreed. A partner that another operator invited is joined so, by its
     * id, which that operator tells.
     */
    @PutMapping("/agreement")
    PartnerHealth agree(PartyId operator, @PathVariable UUID partnerId, @Valid @RequestBody Terms terms) {
        switch (agreements.agree(operator, partnerId, extent(terms.data(), terms.locations()))) {
            case AGREED -> {}
            case NO_PARTNER -> throw Problem.notFound("partner");
            case PARTY_TAKEN ->
                throw Problem.of(
                        HttpStatus.CONFLICT, "partner-exists", "You have another partner for the same drivers.");
        }
        return views.find(operator, partnerId).orElseThrow(() -> Problem.notFound("partner"));
    }

    @PutMapping("/credentials-encoding")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void encode(PartyId operator, @PathVariable UUID partnerId, @Valid @RequestBody Encoding encoding) {
        partners.setPlainTokens(
                partners.findRunBy(operator, partnerId).partnerId(), encoding.encoding() == CredentialsEncoding.PLAIN);
    }

    /** Oldest first. */
    @GetMapping("/audit")
    ResponseEntity<Page<AuditTrail.Entry>> audit(
            PartyId operator, @PathVariable UUID partnerId, @ParameterObject PageRequest page) {
        return Page.of(
                audit.list(known(operator, partnerId), operator, page.after(), page.size() + 1),
                page,
                entry -> Cursor.of(entry.position()).encoded(),
                Function.identity());
    }

    private UUID known(PartyId operator, UUID partnerId) {
        return partners.find(operator, partnerId)
                .map(Partner::partnerId)
                .orElseThrow(() -> Problem.notFound("partner"));
    }
}

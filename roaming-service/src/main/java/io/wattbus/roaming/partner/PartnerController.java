package io.wattbus.roaming.partner;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.web.Page;
import io.wattbus.roaming.web.PageRequest;
import io.wattbus.roaming.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An operator's roaming partners. */
@RestController
@RequestMapping("/api/v1/partners")
class PartnerController {

    private final Agreements agreements;
    private final PartnerViews views;
    private final Farewell farewell;

    PartnerController(Agreements agreements, PartnerViews views, Farewell farewell) {
        this.agreements = agreements;
        this.views = views;
        this.farewell = farewell;
    }

    /**
     * A partner to invite.
     *
     * @param party OCPI party such as SE*EMP, whose drivers it stands for
     * @param data that it may know, or send; absent is everything
     * @param locations that it may know; absent is all that are published
     * @param credentialsEncoding how tokens go between us; absent is BASE64
     */
    record Invitation(
            @NotBlank String party,
            @NotBlank @Size(max = 100) String name,
            @Nullable Set<SharedData> data,
            @Nullable @Size(max = 100_000) List<String> locations,
            @Nullable CredentialsEncoding credentialsEncoding) {}

    /**
     * What the partner needs to register; shown once.
     *
     * @param token token A, for the credentials module and nothing else
     */
    record Invited(UUID partnerId, String party, PartnerState state, String token) {

        @Override
        public String toString() {
            return "Invited[" + partnerId + "]";
        }
    }

    /** Whether the partner is served. */
    record StateChange(@NotNull PartnerState state) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Invited invite(PartyId operator, @Valid @RequestBody Invitation invitation) {
        PartyId party = PartyId.parse(invitation.party())
                .orElseThrow(() ->
                        Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "party must have the form SE*EMP."));
        CredentialsToken token = CredentialsToken.random();
        UUID id = agreements
                .invite(
                        operator,
                        party,
                        invitation.name(),
                        invitation.credentialsEncoding() == CredentialsEncoding.PLAIN,
                        AgreementController.extent(invitation.data(), invitation.locations()),
                        token)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.CONFLICT, "partner-exists", "There is a partner for " + party + " already."));
        return new Invited(id, party.value(), PartnerState.INVITED, token.value());
    }

    /** By party. */
    @GetMapping
    ResponseEntity<Page<PartnerHealth>> list(PartyId operator, @ParameterObject PageRequest page) {
        return Page.of(
                views.list(operator, page.after(), page.size() + 1),
                page,
                partner -> partner.cursor().encoded(),
                Function.identity());
    }

    @GetMapping("/{partnerId}")
    PartnerHealth get(PartyId operator, @PathVariable UUID partnerId) {
        return views.find(operator, partnerId).orElseThrow(() -> Problem.notFound("partner"));
    }

    /** From REGISTERED to SUSPENDED or back: as far as this operator is concerned. */
    @PutMapping("/{partnerId}/state")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(PartyId operator, @PathVariable UUID partnerId, @Valid @RequestBody StateChange change) {
        get(operator, partnerId);
        boolean moved = switch (change.state()) {
            case SUSPENDED -> agreements.pause(operator, partnerId, true);
            case REGISTERED -> agreements.pause(operator, partnerId, false);
            case INVITED, UNREGISTERED -> false;
        };
        if (!moved) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "state-conflict",
                    "Only a registered partner can be suspended, and only a suspended one be taken up again.");
        }
    }

    /**
     * Ends this operator's agreement: what the partner was to be told is dropped, and with the last agreement its
     * credentials are worth nothing, which it is told once.
     */
    @DeleteMapping("/{partnerId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(PartyId operator, @PathVariable UUID partnerId) throws InterruptedException {
        get(operator, partnerId);
        Optional<Connection> ended = agreements.end(operator, partnerId);
        if (ended.isPresent()) {
            farewell.say(ended.get());
        }
    }
}

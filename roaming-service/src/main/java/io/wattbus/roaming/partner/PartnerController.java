package io.wattbus.roaming.partner;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.web.Cursor;
import io.wattbus.roaming.web.Page;
import io.wattbus.roaming.web.PageRequest;
import io.wattbus.roaming.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.Function;
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

    private final Partners partners;

    PartnerController(Partners partners) {
        this.partners = partners;
    }

    /**
     * A partner to invite.
     *
     * @param party OCPI party such as SE*EMP, whose drivers it stands for
     */
    record Invitation(
            @NotBlank String party,
            @NotBlank @Size(max = 100) String name) {}

    /**
     * What the partner needs to register; shown once.
     *
     * @param token token A, for the credentials module and nothing else
     */
    record Invited(UUID partnerId, String party, PartnerState state, String token) {}

    /** Whether the partner is served. */
    record StateChange(@NotNull PartnerState state) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Invited invite(PartyId operator, @Valid @RequestBody Invitation invitation) {
        PartyId party = PartyId.parse(invitation.party())
                .orElseThrow(() ->
                        Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "party must have the form SE*EMP."));
        CredentialsToken token = CredentialsToken.random();
        UUID id = partners.invite(operator, party, invitation.name(), token)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.CONFLICT, "partner-exists", "There is a partner for " + party + " already."));
        return new Invited(id, party.value(), PartnerState.INVITED, token.value());
    }

    /** By party. */
    @GetMapping
    ResponseEntity<Page<PartnerHealth>> list(PartyId operator, @ParameterObject PageRequest page) {
        return Page.of(
                partners.list(operator, page.after(), page.size() + 1),
                page,
                partner -> new Cursor(partner.party()).encoded(),
                Function.identity());
    }

    @GetMapping("/{partnerId}")
    PartnerHealth get(PartyId operator, @PathVariable UUID partnerId) {
        return partners.health(operator, partnerId).orElseThrow(() -> Problem.notFound("partner"));
    }

    /** From REGISTERED to SUSPENDED or back. */
    @PutMapping("/{partnerId}/state")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(PartyId operator, @PathVariable UUID partnerId, @Valid @RequestBody StateChange change) {
        UUID id = find(operator, partnerId).partnerId();
        boolean moved = switch (change.state()) {
            case SUSPENDED -> partners.move(id, PartnerState.REGISTERED, PartnerState.SUSPENDED);
            case REGISTERED -> partners.move(id, PartnerState.SUSPENDED, PartnerState.REGISTERED);
            case INVITED, UNREGISTERED -> false;
        };
        if (!moved) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "state-conflict",
                    "Only a registered partner can be suspended, and only a suspended one be taken up again.");
        }
    }

    /** Ends the partnership: its credentials are worth nothing from now on, and what it was to be told is dropped. */
    @DeleteMapping("/{partnerId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unregister(PartyId operator, @PathVariable UUID partnerId) {
        partners.disconnect(find(operator, partnerId).partnerId());
    }

    private Partner find(PartyId operator, UUID partnerId) {
        return partners.find(operator, partnerId).orElseThrow(() -> Problem.notFound("partner"));
    }
}

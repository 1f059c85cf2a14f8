package io.wattbus.roaming.delivery;

import io.wattbus.roaming.partner.Agreement;
import io.wattbus.roaming.partner.AgreementState;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partner.PartnerState;
import io.wattbus.roaming.partner.Partners;
import io.wattbus.roaming.partner.SharedData;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has a partner told again what changed since a time. */
@RestController
@RequestMapping("/api/v1/partners/{partnerId}/resync")
class ResyncController {

    private final Resyncs resyncs;
    private final Partners partners;

    ResyncController(Resyncs resyncs, Partners partners) {
        this.resyncs = resyncs;
        this.partners = partners;
    }

    /**
     * What to tell again.
     *
     * @param from all that changed then or later
     * @param modules of it; absent is all that is agreed
     */
    record Request(@NotNull Instant from, @Nullable Set<SharedData> modules) {}

    /** How far it is. */
    enum State {
        /** Nothing has been asked for. */
        NONE,
        QUEUING,
        /** All of it waits for the partner, or has been told. */
        QUEUED
    }

    /**
     * How a resync goes on.
     *
     * @param modules that are still to be queued
     * @param queuedObjects so far
     */
    record Progress(
            State state,
            Optional<Instant> from,
            List<SharedData> modules,
            long queuedObjects,
            Optional<Instant> askedAt,
            Optional<Instant> endedAt) {

        static final Progress NONE =
                new Progress(State.NONE, Optional.empty(), List.of(), 0, Optional.empty(), Optional.empty());

        static Progress of(Resync resync) {
            return new Progress(
                    resync.endedAt().isPresent() ? State.QUEUED : State.QUEUING,
                    Optional.of(resync.from()),
                    resync.data(),
                    resync.queued(),
                    Optional.of(resync.askedAt()),
                    resync.endedAt());
        }
    }

    /** Takes the place of one that has not ended. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Progress begin(PartyId operator, @PathVariable UUID partnerId, @Valid @RequestBody Request request) {
        Partner partner = find(operator, partnerId);
        Agreement agreement = partner.agreement(operator)
                .filter(known -> known.state() != AgreementState.ENDED && isConnected(partner))
                .orElseThrow(() -> Problem.of(
                        HttpStatus.CONFLICT, "state-conflict", "Only a registered partner can be told anything."));
        Set<SharedData> asked = request.modules() == null ? agreement.data() : request.modules();
        List<SharedData> data = resyncs.possible().stream()
                .filter(kind -> asked.contains(kind) && agreement.data().contains(kind))
                .toList();
        if (data.isEmpty()) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "nothing-to-tell",
                    "Nothing of this is agreed on with the partner and told to it.");
        }
        resyncs.begin(partnerId, operator, request.from(), data);
        return progress(operator, partnerId);
    }

    /** Of the last one. */
    @GetMapping
    Progress progress(PartyId operator, @PathVariable UUID partnerId) {
        find(operator, partnerId);
        return resyncs.find(partnerId, operator).map(Progress::of).orElse(Progress.NONE);
    }

    private static boolean isConnected(Partner partner) {
        return partner.state() == PartnerState.REGISTERED || partner.state() == PartnerState.SUSPENDED;
    }

    private Partner find(PartyId operator, UUID partnerId) {
        return partners.find(operator, partnerId).orElseThrow(() -> Problem.notFound("partner"));
    }
}

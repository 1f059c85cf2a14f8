package io.wattbus.roaming.fetching;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partner.PartnerState;
import io.wattbus.roaming.partner.Partners;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads one list of one partner, if it is this replica's turn. */
@Component
class Fetches {

    private static final Logger LOG = LoggerFactory.getLogger(Fetches.class);

    private final FetchRepository repository;
    private final Partners partners;
    private final List<PartnerList> lists;
    private final FetchSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    Fetches(
            FetchRepository repository,
            Partners partners,
            List<PartnerList> lists,
            FetchSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.repository = repository;
        this.partners = partners;
        this.lists = lists;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /** What is to be read now. */
    List<FetchRepository.Due> due() {
        return repository.due(lists.stream().map(PartnerList::module).distinct().toList(), clock.instant());
    }

    void fetch(FetchRepository.Due due) throws InterruptedException {
        Instant begun = clock.instant();
        Optional<FetchRepository.Claim> claim = repository.claim(due, begun);
        Optional<Partner> partner =
                partners.find(due.partner()).filter(known -> known.state() == PartnerState.REGISTERED);
        if (claim.isPresent() && partner.isPresent()) {
            conclude(claim.get(), begun, fetch(partner.get(), claim.get()));
        }
    }

    private Fetched fetch(Partner partner, FetchRepository.Claim claim) throws InterruptedException {
        String version = partner.connection().orElseThrow().version();
        Optional<PartnerList> list = lists.stream()
                .filter(it -> it.version().equals(version)
                        && it.module().equals(claim.due().module()))
                .findFirst();
        return list.isPresent() ? list.get().fetch(partner, claim.from()) : new Fetched.Whole(0);
    }

    private void conclude(FetchRepository.Claim claim, Instant begun, Fetched fetched) {
        switch (fetched) {
            case Fetched.Whole(long objects) -> {
                repository.read(claim, begun, clock.instant().plus(settings.deltaInterval()));
                count(claim, "whole");
                LOG.atInfo()
                        .addKeyValue("partner", claim.due().partner())
                        .addKeyValue("module", claim.due().module())
                        .log("A partner's list was read: {} objects", objects);
            }
            case Fetched.Broken(String kind) -> {
                repository.failed(claim, kind, clock.instant().plus(pause(claim)));
                count(claim, "broken");
                LOG.atWarn()
                        .addKeyValue("partner", claim.due().partner())
                        .addKeyValue("module", claim.due().module())
                        .log("A partner's list could not be read, tried again later: {}", kind);
            }
        }
    }

    private Duration pause(FetchRepository.Claim claim) {
        return settings.pauseAfter(
                claim.failures() + 1, ThreadLocalRandom.current().nextDouble());
    }

    private void count(FetchRepository.Claim claim, String outcome) {
        meters.counter("wattbus.fetches", "module", claim.due().module(), "outcome", outcome)
                .increment();
    }
}

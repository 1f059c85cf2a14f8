package io.wattbus.roaming.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partner.PartnerState;
import io.wattbus.roaming.partner.Partners;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells a partner what became of one of its commands. */
@Component
class ResultTeller {

    private static final Logger LOG = LoggerFactory.getLogger(ResultTeller.class);

    private final CommandRepository repository;
    private final Partners partners;
    private final Map<String, CommandResults> versions;
    private final CommandSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    ResultTeller(
            CommandRepository repository,
            Partners partners,
            List<CommandResults> versions,
            CommandSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.repository = repository;
        this.partners = partners;
        this.versions = versions.stream().collect(Collectors.toMap(CommandResults::version, Function.identity()));
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    void tell(EndedCommand command) throws InterruptedException {
        Optional<Partner> partner = partners.find(command.partnerId());
        boolean served = partner.filter(known -> known.state() == PartnerState.REGISTERED)
                .isPresent();
        conclude(
                command,
                served
                        ? tell(partner.orElseThrow(), command)
                        : new CommandResults.Told.Unreachable("partner-not-registered"));
    }

    /** Another attempt would have come by now, or nobody has a place for this one. */
    void later(EndedCommand command) {
        conclude(command, new CommandResults.Told.Unreachable("busy"));
    }

    private CommandResults.Told tell(Partner partner, EndedCommand command) throws InterruptedException {
        CommandResults version = versions.get(partner.connection().orElseThrow().version());
        if (version == null) {
            throw new IllegalStateException("A partner is registered in a version that is not spoken here");
        }
        return version.tell(partner, command);
    }

    private void conclude(EndedCommand command, CommandResults.Told told) {
        switch (told) {
            case CommandResults.Told.Accepted() -> {
                repository.told(command.commandId());
                count(command, "told");
            }
            case CommandResults.Told.Refused(String kind) -> {
                repository.giveUp(command.commandId(), kind);
                count(command, "refused");
                LOG.atWarn()
                        .addKeyValue("partner", command.partnerId())
                        .log("A partner does not want the result of its command: {}", kind);
            }
            case CommandResults.Told.Unreachable(String kind) -> {
                double chance = ThreadLocalRandom.current().nextDouble();
                repository.postpone(
                        command.commandId(),
                        kind,
                        clock.instant().plus(settings.pauseAfter(command.attempts(), chance)));
                count(command, "unreachable");
            }
        }
    }

    private void count(EndedCommand command, String outcome) {
        meters.counter(
                        "wattbus.command.results",
                        "type",
                        command.type().name(),
                        "result",
                        command.outcome().name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome)
                .increment();
    }
}

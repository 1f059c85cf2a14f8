package io.wattbus.roaming.delivery;

import io.wattbus.roaming.messaging.EventMetrics;
import io.wattbus.roaming.messaging.Outage;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partner.PartnerState;
import io.wattbus.roaming.partner.Partners;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells a partner one thing after the other. */
@Component
class PartnerWorker {

    /** The object may be what the partner fails at: for so long at most, others are tried first. */
    private static final Duration SUSPECT = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(PartnerWorker.class);

    private final Outbox outbox;
    private final Leases leases;
    private final Partners partners;
    private final Map<String, PartnerApi> apis;
    private final BackOff backOff;
    private final EventMetrics metrics;

    PartnerWorker(
            Outbox outbox,
            Leases leases,
            Partners partners,
            List<PartnerApi> apis,
            DeliverySettings settings,
            EventMetrics metrics) {
        this.outbox = outbox;
        this.leases = leases;
        this.partners = partners;
        this.apis = apis.stream().collect(Collectors.toMap(PartnerApi::version, Function.identity()));
        this.backOff = new BackOff(settings.firstRetry(), settings.longestRetry());
        this.metrics = metrics;
    }

    /** Tells {@code id} the next thing; false if there is none, or it is another replica's turn, or no use now. */
    boolean tellNext(UUID id) throws InterruptedException {
        if (!leases.take(id)) {
            return false;
        }
        Optional<Partner> partner = partners.find(id).filter(known -> known.state() == PartnerState.REGISTERED);
        Optional<Delivery> next = partner.flatMap(known -> outbox.next(id, wanted(known)));
        return next.isPresent() && tell(partner.orElseThrow(), next.get());
    }

    void release(UUID partner) {
        leases.release(partner);
    }

    private boolean tell(Partner partner, Delivery delivery) throws InterruptedException {
        PartnerApi api = apis.get(partner.connection().orElseThrow().version());
        if (api == null) {
            throw new IllegalStateException("A partner is registered in a version that is not spoken here");
        }
        return switch (attempt(api, partner, delivery)) {
            case Telling.Accepted accepted -> {
                outbox.delivered(delivery, accepted);
                leases.succeeded(partner.partnerId());
                metrics.pushed(delivery.kind().topic(), delivery.causedAt());
                yield true;
            }
            case Telling.Refused(String kind) -> {
                outbox.postpone(delivery, kind, true, backOff.after(delivery.attempts() + 1, chance()));
                leases.refused(partner.partnerId(), kind);
                yield true;
            }
            case Telling.Unreachable(String kind) -> {
                outbox.postpone(delivery, kind, false, backOff.after(delivery.attempts() + 1, chance(), SUSPECT));
                int failures = leases.failed(partner.partnerId(), kind);
                leases.leaveAlone(partner.partnerId(), backOff.after(failures, chance()));
                yield false;
            }
            case Telling.NotReady(String kind) -> {
                outbox.postpone(delivery, kind, false, backOff.after(delivery.attempts() + 1, chance()));
                yield true;
            }
            case Telling.Held _ -> {
                outbox.hold(delivery);
                yield true;
            }
            case Telling.Withheld _ -> {
                outbox.withdraw(delivery);
                yield true;
            }
        };
    }

    /** A fault of ours in one object must not keep the partner from all others. */
    private static Telling attempt(PartnerApi api, Partner partner, Delivery delivery) throws InterruptedException {
        try {
            return api.tell(partner, delivery);
        } catch (RuntimeException e) {
            if (Outage.causedBy(e)) {
                throw e;
            }
            LOG.atError()
                    .addKeyValue("partner", partner.partnerId())
                    .setCause(e)
                    .log("An object could not be made into a message");
            return new Telling.NotReady("internal-error");
        }
    }

    private static List<ObjectKind> wanted(Partner partner) {
        return ObjectKind.all().stream()
                .filter(kind -> partner.receiver(kind.module()).isPresent())
                .toList();
    }

    private static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }
}

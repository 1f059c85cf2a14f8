package io.wattbus.roaming.authorization;

import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partner.Partners;
import io.wattbus.roaming.partner.SharedData;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks partners about their tokens, each question in a thread of its own. A partner that is away, too slow or has too many
 * questions waiting already costs nobody else anything; whoever waits is told at once that it will not be answered.
 */
@Component
class Authorizations implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Authorizations.class);

    private final Partners partners;
    private final Map<String, PartnerAuthorizer> authorizers;
    private final AuthorizationResultPublisher results;
    private final AuthorizationMetrics metrics;
    private final AuthorizationSettings settings;
    private final Clock clock;
    private final Map<UUID, Semaphore> places = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Authorizations(
            Partners partners,
            List<PartnerAuthorizer> authorizers,
            AuthorizationResultPublisher results,
            AuthorizationMetrics metrics,
            AuthorizationSettings settings,
            Clock clock) {
        this.partners = partners;
        this.authorizers =
                authorizers.stream().collect(Collectors.toMap(PartnerAuthorizer::version, Function.identity()));
        this.results = results;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins to ask, and returns at once. One that nobody waits for any more is not asked. */
    void begin(Question question) {
        if (clock.instant().isBefore(question.answerBy())) {
            threads.execute(() -> answer(question));
        }
    }

    private void answer(Question question) {
        Instant begun = clock.instant();
        try {
            PartnerSays said = ask(question);
            results.publish(question, said);
            metrics.said(said, Duration.between(begun, clock.instant()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("operatorId", question.operatorId())
                    .addKeyValue("cause", e.getClass().getName())
                    .log("A question about a token could not be answered");
        }
    }

    private PartnerSays ask(Question question) throws InterruptedException {
        Optional<Partner> partner =
                partners.reachable(question.operatorId(), question.token().issuer(), SharedData.TOKENS);
        if (partner.isEmpty()) {
            return new PartnerSays.Nothing("no-partner");
        }
        Semaphore place = places.computeIfAbsent(partner.get().partnerId(), id -> new Semaphore(settings.perPartner()));
        if (!place.tryAcquire()) {
            return new PartnerSays.Nothing("busy");
        }
        try {
            return ask(partner.get(), question);
        } finally {
            place.release();
        }
    }

    private PartnerSays ask(Partner partner, Question question) throws InterruptedException {
        Duration patience =
                Duration.between(clock.instant(), question.answerBy().minus(settings.wayBack()));
        PartnerAuthorizer authorizer =
                authorizers.get(partner.connection().orElseThrow().version());
        return patience.isPositive() && authorizer != null
                ? authorizer.ask(partner, question, patience)
                : new PartnerSays.Nothing("too-late");
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}

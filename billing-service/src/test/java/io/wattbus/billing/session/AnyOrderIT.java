package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.billing.cdr.BilledPeriod;
import io.wattbus.billing.cdr.Cdr;
import io.wattbus.billing.cdr.CdrId;
import io.wattbus.billing.cdr.Cdrs;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.messaging.Outage;
import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In whatever order, pieces and repetitions a session is told, and whatever was issued on the way, in the end the same is
 * billed, by an unbroken chain of records that comes to the last.
 */
@BillingIntegrationTest
class AnyOrderIT {

    private static final int ORDERS = 12;

    private final Api api;
    private final Sessions sessions;
    private final SessionRepository repository;
    private final Cdrs cdrs;
    private final JdbcClient jdbc;
    private final OperatorId operator = new OperatorId(Fixtures.operator());
    private final String token = Tokens.of(operator.value(), Tokens.ALL_SCOPES);

    AnyOrderIT(Api api, Sessions sessions, SessionRepository repository, Cdrs cdrs, JdbcClient jdbc) {
        this.api = api;
        this.sessions = sessions;
        this.repository = repository;
        this.cdrs = cdrs;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void putTariffs() {
        api.put(token, "/api/v1/tariffs/standard", Fixtures.tariff("""
                {"currency": "EUR", "elements": [{"price_components": [
                  {"type": "FLAT", "price": 0.50, "vat": 20.0, "step_size": 1},
                  {"type": "ENERGY", "price": 0.25, "vat": 10.0, "step_size": 100},
                  {"type": "PARKING_TIME", "price": 2.00, "vat": 20.0, "step_size": 900}]}]}""", "[{}]"));
        api.put(token, "/api/v1/tariffs/contract", Fixtures.tariff("""
                {"currency": "EUR", "elements": [{"price_components": [
                  {"type": "ENERGY", "price": 0.20, "step_size": 1},
                  {"type": "TIME", "price": 1.00, "step_size": 60}]}]}""", "[{\"contractId\": \"C1\"}]"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSameIsBilled(long seed) {
        RandomStory story = RandomStory.of(operator, new Random(seed));
        BillingSession straight = told(story, story.sequences(), new Random(seed));
        for (int order = 0; order < ORDERS; order++) {
            Random random = new Random(seed * 1_000 + order);
            List<Long> sequences = new ArrayList<>(story.sequences());
            sequences.addAll(random.ints(3, 0, story.sequences().size())
                    .mapToObj(story.sequences()::get)
                    .toList());
            Collections.shuffle(sequences, random);

            BillingSession shuffled = told(story, sequences, random);

            assertThat(shuffled.state()).isEqualTo(straight.state());
            assertThat(shuffled.tariff()).isEqualTo(straight.tariff());
            assertSameBill(current(shuffled), current(straight));
            assertUnbroken(shuffled);
        }
    }

    /** Tells a session of its own so, in batches, and has it settled now and then. */
    private BillingSession told(RandomStory story, List<Long> sequences, Random random) {
        SessionId id = new SessionId(UUID.randomUUID());
        List<SessionEvent> batch = new ArrayList<>();
        for (long sequence : sequences) {
            batch.add(story.event(id, sequence));
            if (random.nextInt(3) > 0) {
                apply(batch);
                batch.clear();
            }
            if (random.nextBoolean()) {
                settle(id);
            }
        }
        apply(batch);
        settle(id);
        BillingSession before = find(id);
        apply(sequences.stream().map(sequence -> story.event(id, sequence)).toList());
        assertThat(find(id)).as("after a replay").isEqualTo(before);
        return before;
    }

    private BillingSession find(SessionId id) {
        return repository.find(operator, id).orElseThrow();
    }

    private void apply(List<SessionEvent> events) {
        untilDone(() -> sessions.apply(List.copyOf(events)));
    }

    /** As if the time for the fraud checks were over. */
    private void settle(SessionId id) {
        jdbc.sql("update session set checks_until = null, revision = revision + 1 where session_id = ?")
                .param(id.value())
                .update();
        untilDone(() -> sessions.settle(id));
    }

    /** Whoever looks after what is due may do the same at this moment. */
    private static void untilDone(Runnable work) {
        await().pollDelay(Duration.ZERO).until(() -> {
            try {
                work.run();
                return true;
            } catch (RuntimeException e) {
                assertThat(Outage.causedBy(e)).as("%s", e).isTrue();
                return false;
            }
        });
    }

    private Optional<Cdr> current(BillingSession session) {
        return session.cdrId().map(id -> cdrs.find(operator, id).orElseThrow());
    }

    private static void assertSameBill(Optional<Cdr> one, Optional<Cdr> other) {
        assertThat(one.isPresent()).isEqualTo(other.isPresent());
        one.ifPresent(cdr -> {
            Cdr expected = other.orElseThrow();
            assertThat(cdr.bill()).usingRecursiveComparison().isEqualTo(expected.bill());
            assertThat(cdr.bills(expected.session(), expected.bill())).isTrue();
        });
    }

    private void assertUnbroken(BillingSession session) {
        int length = session.chain().length();
        List<Cdr> chain = IntStream.range(0, length)
                .mapToObj(revision -> cdrs.find(operator, CdrId.of(session.sessionId(), revision))
                        .orElseThrow())
                .toList();
        for (int i = 0; i < length; i++) {
            assertThat(chain.get(i).revision()).isEqualTo(i);
            assertThat(chain.get(i).credits())
                    .isEqualTo(i % 2 == 1 ? Optional.of(chain.get(i - 1).cdrId()) : Optional.empty());
            assertPartsComeToTheWhole(chain.get(i));
        }
        assertThat(chain.stream().map(cdr -> cdr.bill().total().inclVat()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(current(session)
                        .map(cdr -> cdr.bill().total().inclVat())
                        .orElse(BigDecimal.ZERO));
        assertThat(cdrs.find(operator, CdrId.of(session.sessionId(), length))).isEmpty();
    }

    private static void assertPartsComeToTheWhole(Cdr cdr) {
        List<BilledPeriod> periods = cdr.bill().periods();
        assertThat(periods.stream().mapToLong(BilledPeriod::energyMilliWh).sum())
                .isEqualTo(cdr.session().energyMilliWh());
        assertThat(periods.stream()
                        .map(period -> period.time().plus(period.parking().orElse(Duration.ZERO)))
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.between(
                        cdr.session().startedAt(), cdr.session().endedAt()));
    }
}

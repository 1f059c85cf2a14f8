package io.wattbus.gateway.locallist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.Api;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import io.wattbus.gateway.authorization.ListedTokens;
import io.wattbus.gateway.authorization.TokenBlocks;
import io.wattbus.gateway.locallist.LocalListCalls.Ability;
import io.wattbus.gateway.locallist.LocalListCalls.Answer;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningGateway
class LocalListsIT {

    private static final OperatorId OPERATOR = new OperatorId("NO*LST");

    @Autowired
    private LocalListRepository repository;

    @Autowired
    private ListedTokens tokens;

    @Autowired
    private TokenBlocks blocks;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final StationId station = Fixtures.station(1).id();
    private final KeepingStation keeping = new KeepingStation();
    private LocalLists lists;
    private Api operator;

    /** A station that keeps a list as it is told. */
    private static final class KeepingStation implements LocalListCalls {

        private Ability ability = new Ability.Keeps(0, 2, 5);
        private Runnable meanwhile = () -> {};
        private final Deque<Answer> answers = new ArrayDeque<>();
        private final List<Update> updates = new ArrayList<>();
        private final TreeSet<String> list = new TreeSet<>();

        @Override
        public Ability ability(OperatorId id, StationId stationId) {
            return ability;
        }

        @Override
        public Answer send(OperatorId id, StationId stationId, Update update) {
            updates.add(update);
            meanwhile.run();
            Answer answer = answers.isEmpty() ? Answer.ACCEPTED : answers.poll();
            if (answer == Answer.ACCEPTED) {
                if (update.full()) {
                    list.clear();
                }
                update.entries().forEach(entry -> {
                    if (entry.listed()) {
                        list.add(entry.uid());
                    } else {
                        list.remove(entry.uid());
                    }
                });
            }
            return answer;
        }
    }

    @BeforeEach
    void register() {
        jdbc.sql("""
                        insert into operator values ('NO*LST', 'Lists', 'Lists As', null, 'NOK', null, now())
                        on conflict do nothing""").update();
        jdbc.sql("""
                        insert into location values ('NO*LST', 'OSL-1', null, 'Gata 1', 'Oslo', null, 'NOR', '59.9',
                            '10.7', 'Europe/Oslo', true, '{"twentyFourSeven": true}', '{}', now())
                        on conflict do nothing""").update();
        jdbc.sql("delete from id_token where operator_id = 'NO*LST'").update();
        jdbc.sql("insert into station values (:id, 'NO*LST', 'OSL-1', 0, null, now())")
                .param("id", station.value())
                .update();
        operator = Api.on(port).with(Tokens.of("NO*LST", "id-tokens:write", "stations:read"));
        lists = new LocalLists(
                repository,
                tokens,
                keeping,
                new LocalListProperties(Duration.ofMinutes(1), Duration.ofHours(1), 100),
                Clock.systemUTC());
        repository.keep(station, Instant.now());
    }

    @Test
    void tellsTheWholeListOnceAndThenWhatChanges() throws InterruptedException {
        put("A-1", "{}");
        put("A-2", "{\"whitelist\": \"ALLOWED\"}");
        put("A-3", "{}");
        put("B-1", "{\"status\": \"BLOCKED\"}");
        put("B-2", "{\"whitelist\": \"NEVER\"}");
        put("B-3-is-longer-than-20-characters", "{}");
        sync();
        assertThat(keeping.list).containsExactly("A-1", "A-2", "A-3");
        assertThat(keeping.updates).extracting(LocalListCalls.Update::full).containsExactly(true, false);
        assertThat(list().version()).isEqualTo(2);

        put("A-2", "{\"status\": \"BLOCKED\"}");
        put("B-1", "{\"groupId\": \"FAMILY\"}");
        sync();
        assertThat(keeping.list).containsExactly("A-1", "A-3", "B-1");
        assertThat(keeping.updates.getLast().full()).isFalse();
        assertThat(keeping.updates.getLast().entries()).hasSize(2);
        assertThat(list().version()).isEqualTo(3);

        sync();
        assertThat(keeping.updates).as("nothing changed").hasSize(3);
        assertThat(operator.get("/api/v1/stations/" + station + "/local-list").at("/state"))
                .isEqualTo("IN_STEP");
    }

    @Test
    void tellsAUidOnceThatTokensOfTwoTypesHave() throws InterruptedException {
        put("A-1", "{}");
        assertThat(operator.put("/api/v1/id-tokens/APP_USER/a-1", "{}").status())
                .isLessThan(300);
        sync();
        assertThat(keeping.updates.getLast().entries()).hasSize(1);

        put("A-1", "{\"status\": \"BLOCKED\"}");
        sync();
        assertThat(keeping.updates.getLast().entries()).singleElement().returns(true, ListedTokens.Entry::listed);
    }

    @Test
    void beginsAnewWhereTheStationBootsMeanwhile() throws InterruptedException {
        put("A-1", "{}");
        put("A-2", "{}");
        put("A-3", "{}");
        keeping.meanwhile = () -> repository.booted(station, Instant.now());

        sync();

        assertThat(keeping.updates).hasSize(1);
        assertThat(list().state()).isEqualTo(LocalList.State.UNCHECKED);
    }

    @Test
    void leavesStationsAloneWhoseOperatorDoesNotWantIt() {
        Api stations = Api.on(port).with(Tokens.of("NO*LST", "stations:write", "stations:read"));
        String path = "/api/v1/stations/" + station + "/local-list";

        assertThat(stations.delete(path).status()).isEqualTo(204);
        repository.booted(station, Instant.now());
        assertThat(stations.get(path).status()).isEqualTo(404);

        assertThat(stations.put(path, "").at("/state")).isEqualTo("UNCHECKED");
        Api stranger = Api.on(port).with(Tokens.of("FI*WAT", "stations:write", "stations:read"));
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.put(path, "").status()).isEqualTo(404);
    }

    @Test
    void takesOffWhatTheFraudChecksBlock() throws InterruptedException {
        put("A-1", "{}");
        sync();
        UUID decision = UUID.randomUUID();

        blocks.block(decision, OPERATOR, "a-1", Instant.now(), Optional.empty());
        sync();
        assertThat(keeping.list).isEmpty();

        blocks.lift(decision);
        sync();
        assertThat(keeping.list).containsExactly("A-1");
    }

    @Test
    void tellsTheWholeListWhereTheStationHasAnotherVersionThanWeThink() throws InterruptedException {
        put("A-1", "{}");
        sync();

        put("A-2", "{}");
        keeping.answers.add(Answer.VERSION_MISMATCH);
        sync();
        assertThat(keeping.updates).extracting(LocalListCalls.Update::full).containsExactly(true, false, true);
        assertThat(list().state()).isEqualTo(LocalList.State.IN_STEP);

        keeping.ability = new Ability.Keeps(17, 2, 5);
        repository.booted(station, Instant.now());
        sync();
        assertThat(keeping.updates.getLast().full()).isTrue();
        assertThat(list().version()).isEqualTo(18);

        keeping.ability = new Ability.Keeps(18, 2, 5);
        repository.booted(station, Instant.now());
        sync();
        assertThat(keeping.updates)
                .as("after a boot with the version that we know")
                .hasSize(4);
    }

    @Test
    void leavesAStationAloneThatWillNot() throws InterruptedException {
        put("A-1", "{}");
        keeping.answers.add(Answer.FAILED);
        sync();
        assertThat(list().state()).isEqualTo(LocalList.State.FAILED);

        keeping.answers.add(Answer.NOT_SUPPORTED);
        sync();
        assertThat(list().state()).isEqualTo(LocalList.State.UNSUPPORTED);

        keeping.ability = new Ability.KeepsNone();
        repository.booted(station, Instant.now());
        sync();
        assertThat(list().state()).isEqualTo(LocalList.State.UNSUPPORTED);
    }

    @Test
    void leavesAListAsItIsWhereTheStationKeepsFewerTokens() throws InterruptedException {
        for (int n = 0; n < 6; n++) {
            put("A-" + n, "{}");
        }
        sync();

        assertThat(keeping.updates).isEmpty();
        assertThat(list().state()).isEqualTo(LocalList.State.TOO_LONG);

        put("A-0", "{\"status\": \"BLOCKED\"}");
        sync();
        assertThat(keeping.list).hasSize(5);
    }

    @Test
    void takesBlockedTokensOffAListThatIsTooShortForAll() throws InterruptedException {
        for (int n = 0; n < 5; n++) {
            put("A-" + n, "{}");
        }
        sync();
        put("A-5", "{}");
        keeping.answers.add(Answer.FAILED);
        sync();
        assertThat(list().state()).isEqualTo(LocalList.State.TOO_LONG);

        put("A-0", "{\"status\": \"BLOCKED\"}");
        put("A-6", "{}");
        sync();

        assertThat(list().state()).isEqualTo(LocalList.State.TOO_LONG);
        assertThat(keeping.list).containsExactly("A-1", "A-2", "A-3", "A-4");
    }

    /** What was written before is part of the history once no transaction that is older is open. */
    private void sync() throws InterruptedException {
        long written = jdbc.sql("select coalesce(max(changed_in), 0) from id_token where operator_id = 'NO*LST'")
                .query(Long.class)
                .single();
        await().until(() -> tokens.horizon() > written);
        lists.bringInStep(list());
    }

    private LocalList list() {
        return repository.find(station).orElseThrow();
    }

    private void put(String uid, String body) {
        assertThat(operator.put("/api/v1/id-tokens/RFID/" + uid, body).status()).isLessThan(300);
    }
}

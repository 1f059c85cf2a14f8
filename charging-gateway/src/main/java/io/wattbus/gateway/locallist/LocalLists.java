package io.wattbus.gateway.locallist;

import io.wattbus.gateway.authorization.ListedTokens;
import io.wattbus.gateway.locallist.LocalList.State;
import io.wattbus.gateway.locallist.LocalListCalls.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Brings the list of a station in step with its operator's tokens: by what changed, or as a whole where the station has
 * another version than the last that it took from us.
 */
@Component
class LocalLists {

    /** Longer than any station takes over one message; then another replica tries. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private final LocalListRepository repository;
    private final ListedTokens tokens;
    private final LocalListCalls calls;
    private final LocalListProperties properties;
    private final Clock clock;

    LocalLists(
            LocalListRepository repository,
            ListedTokens tokens,
            LocalListCalls calls,
            LocalListProperties properties,
            Clock clock) {
        this.repository = repository;
        this.tokens = tokens;
        this.calls = calls;
        this.properties = properties;
        this.clock = clock;
    }

    /** Does what is to be done about {@code list} and keeps what came of it. */
    void bringInStep(LocalList list) throws InterruptedException {
        switch (list.state()) {
            case UNCHECKED -> check(list);
            case IN_STEP -> changes(list);
            case TOO_LONG, FAILED -> whole(list);
            case UNSUPPORTED -> {}
        }
    }

    private void check(LocalList list) throws InterruptedException {
        switch (calls.ability(list.operator(), list.station())) {
            case LocalListCalls.Ability.KeepsNone() -> keep(list, State.UNSUPPORTED, list.version(), list.syncedTo());
            case LocalListCalls.Ability.Silent() -> keep(list, State.UNCHECKED, list.version(), list.syncedTo());
            case LocalListCalls.Ability.Keeps ability -> {
                LocalList able = list.able(ability, properties.largest());
                if (ability.version() == list.version() && list.syncedTo() > 0) {
                    changes(able);
                } else {
                    whole(able.now(list.state(), ability.version(), list.syncedTo(), list.updatedAt()));
                }
            }
        }
    }

    private void changes(LocalList list) throws InterruptedException {
        Instant now = clock.instant();
        long horizon = tokens.horizon();
        List<ListedTokens.Entry> changed =
                tokens.changes(list.operator(), list.syncedTo(), horizon, now, list.listLength() + 1);
        boolean historyIsAnother = horizon < list.syncedTo();
        if (historyIsAnother || changed.size() > list.listLength()) {
            whole(list);
        } else {
            send(list, false, changed, horizon);
        }
    }

    private void whole(LocalList list) throws InterruptedException {
        Instant now = clock.instant();
        long horizon = tokens.horizon();
        List<ListedTokens.Entry> all = tokens.all(list.operator(), now, list.listLength() + 1);
        if (all.size() > list.listLength()) {
            takeOff(list, horizon, now);
        } else {
            send(list, true, all, horizon);
        }
    }

    /** Leaves the station what it has but for tokens that may not charge any more. */
    private void takeOff(LocalList list, long horizon, Instant now) throws InterruptedException {
        List<ListedTokens.Entry> off = list.syncedTo() == 0
                ? List.of()
                : tokens.changes(list.operator(), list.syncedTo(), horizon, now, properties.largest()).stream()
                        .filter(entry -> !entry.listed())
                        .toList();
        int version = list.version();
        for (LocalListCalls.Update update : UpdatePlan.plan(false, version, list.messageLength(), off)) {
            if (!repository.renew(list, clock.instant().plus(LEASE))) {
                return;
            }
            if (calls.send(list.operator(), list.station(), update) != Answer.ACCEPTED) {
                keep(list, State.TOO_LONG, version, list.syncedTo());
                return;
            }
            version = update.version();
        }
        keep(list, State.TOO_LONG, version, list.syncedTo() == 0 ? 0 : horizon);
    }

    private void send(LocalList list, boolean full, List<ListedTokens.Entry> entries, long horizon)
            throws InterruptedException {
        int version = list.version();
        for (LocalListCalls.Update update : UpdatePlan.plan(full, version, list.messageLength(), entries)) {
            if (!repository.renew(list, clock.instant().plus(LEASE))) {
                return;
            }
            Answer answer = calls.send(list.operator(), list.station(), update);
            if (answer != Answer.ACCEPTED) {
                refused(list.now(list.state(), version, list.syncedTo(), list.updatedAt()), full, answer);
                return;
            }
            version = update.version();
        }
        keep(list, State.IN_STEP, version, horizon);
    }

    /** What was not taken as a change is told as a whole; what was not taken as a whole is left for a while. */
    private void refused(LocalList list, boolean full, Answer answer) throws InterruptedException {
        switch (answer) {
            case NOT_SUPPORTED -> keep(list, State.UNSUPPORTED, list.version(), list.syncedTo());
            case NONE, ACCEPTED -> keep(list, State.UNCHECKED, list.version(), 0);
            case FAILED, VERSION_MISMATCH -> {
                if (full) {
                    keep(list, State.FAILED, list.version(), 0);
                } else {
                    whole(list);
                }
            }
        }
    }

    private void keep(LocalList list, State state, int version, long to) {
        Instant now = clock.instant();
        Instant next = now.plus(
                switch (state) {
                    case IN_STEP, UNCHECKED -> properties.pace();
                    case TOO_LONG, FAILED, UNSUPPORTED -> properties.retryAfter();
                });
        repository.save(list.now(state, version, to, now), list.updatedAt(), next);
    }
}

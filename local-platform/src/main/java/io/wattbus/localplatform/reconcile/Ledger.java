package io.wattbus.localplatform.reconcile;

import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.EvseStatusRecord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the topics tell: every session, and the status of every EVSE. */
final class Ledger {

    private final Map<UUID, SessionFacts> sessions = new HashMap<>();
    private final Map<String, String> statuses = new HashMap<>();

    void take(ChargingSessionEvent event) {
        sessions.merge(event.getSessionId(), SessionFacts.of(event), SessionFacts::newerOf);
    }

    void take(EvseStatusRecord status) {
        statuses.put(status.getEvseUid(), status.getStatus().name());
    }

    /** What of it concerns these operators; statuses stay. */
    Ledger of(Set<String> operators) {
        Ledger part = new Ledger();
        part.statuses.putAll(statuses);
        sessions.forEach((id, session) -> {
            if (operators.contains(session.operatorId())) {
                part.sessions.put(id, session);
            }
        });
        return part;
    }

    Optional<SessionFacts> session(UUID id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** The sessions of {@code operator} that have ended. */
    List<SessionFacts> ended(String operator) {
        return sessions.values().stream()
                .filter(session -> session.ended() && session.operatorId().equals(operator))
                .sorted(Comparator.comparing(SessionFacts::sessionId))
                .toList();
    }

    Set<String> operators() {
        return sessions.values().stream().map(SessionFacts::operatorId).collect(Collectors.toSet());
    }

    Set<String> stations() {
        return sessions.values().stream().map(SessionFacts::stationId).collect(Collectors.toSet());
    }

    /** By EVSE, as OCPI names them. */
    Map<String, String> statuses() {
        return new TreeMap<>(statuses);
    }
}

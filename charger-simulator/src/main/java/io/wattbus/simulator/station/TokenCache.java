package io.wattbus.simulator.station;

import io.wattbus.simulator.ocpp16.AuthorizationStatus;
import io.wattbus.simulator.ocpp16.Payload;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** Who may charge: the central system's word while there is a line, else what it last said (OCPP 1.6, section 3.5). */
final class TokenCache {

    private final Map<String, AuthorizationStatus> known = new HashMap<>();
    private final Configuration configuration;
    private final Turn turn;
    private final CallDesk desk;

    TokenCache(Configuration configuration, Turn turn, CallDesk desk) {
        this.configuration = configuration;
        this.turn = turn;
        this.desk = desk;
    }

    CompletableFuture<AuthorizationStatus> authorize(String idToken) {
        CompletableFuture<AuthorizationStatus> decision = new CompletableFuture<>();
        Payload authorize = new Payload.Authorize(idToken);
        if (desk.ready()) {
            var _ = desk.submit(new PendingCall(
                    authorize.action(),
                    PendingCall.Kind.LIVE,
                    () -> authorize,
                    outcome -> turn.complete(decision, decide(idToken, outcome))));
        } else {
            turn.complete(decision, offline(idToken));
        }
        return decision;
    }

    void learn(String idToken, AuthorizationStatus status) {
        known.put(idToken, status);
    }

    void clear() {
        known.clear();
    }

    private AuthorizationStatus decide(String idToken, CallOutcome outcome) {
        return switch (outcome) {
            case CallOutcome.Answered(JsonNode payload) -> {
                AuthorizationStatus status = AuthorizationStatus.inIdTagInfo(payload);
                learn(idToken, status);
                yield status;
            }
            case CallOutcome.Refused _ -> AuthorizationStatus.INVALID;
            case CallOutcome.Lost _ -> offline(idToken);
        };
    }

    private AuthorizationStatus offline(String idToken) {
        AuthorizationStatus unknown = configuration.isTrue(Configuration.TRUSTS_UNKNOWN_OFFLINE)
                ? AuthorizationStatus.ACCEPTED
                : AuthorizationStatus.INVALID;
        return known.getOrDefault(idToken, unknown);
    }
}

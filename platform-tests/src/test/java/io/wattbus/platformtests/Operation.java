package io.wattbus.platformtests;

import io.wattbus.localplatform.services.Service;
import io.wattbus.localplatform.token.Scope;
import io.wattbus.platformtests.harness.Rest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that an operators' API offers, as its own description tells.
 *
 * @param path with its variables in braces
 */
record Operation(Service service, String method, String path) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** Who may do what; the first line whose service and path fit counts. */
    private static final List<Rule> RULES = List.of(
            new Rule(Service.CHARGING_GATEWAY, "/operators", Scope.PLATFORM, Scope.PLATFORM),
            new Rule(Service.CHARGING_GATEWAY, "/locations", Scope.LOCATIONS_READ, Scope.LOCATIONS_WRITE),
            new Rule(
                    Service.CHARGING_GATEWAY,
                    "/stations/{stationId}/commands",
                    Scope.STATIONS_READ,
                    Scope.COMMANDS_WRITE),
            new Rule(
                    Service.CHARGING_GATEWAY,
                    "/stations/{stationId}/reservations",
                    Scope.STATIONS_READ,
                    Scope.COMMANDS_WRITE),
            new Rule(Service.CHARGING_GATEWAY, "/stations", Scope.STATIONS_READ, Scope.STATIONS_WRITE),
            new Rule(Service.CHARGING_GATEWAY, "/id-tokens", Scope.ID_TOKENS_READ, Scope.ID_TOKENS_WRITE),
            new Rule(Service.CHARGING_GATEWAY, "/agreements", Scope.ID_TOKENS_READ, Scope.ID_TOKENS_WRITE),
            new Rule(Service.CHARGING_GATEWAY, "/transactions", Scope.TRANSACTIONS_READ, null),
            new Rule(Service.BILLING_SERVICE, "/tariffs", Scope.TARIFFS_READ, Scope.TARIFFS_WRITE),
            new Rule(Service.BILLING_SERVICE, "/sessions", Scope.SESSIONS_READ, Scope.SESSIONS_WRITE),
            new Rule(Service.BILLING_SERVICE, "/charge-detail-records", Scope.CDRS_READ, Scope.CDRS_WRITE),
            new Rule(Service.ROAMING_SERVICE, "/partners", Scope.PARTNERS_READ, Scope.PARTNERS_WRITE),
            new Rule(Service.ROAMING_SERVICE, "/deliveries", Scope.PARTNERS_READ, Scope.PARTNERS_WRITE),
            new Rule(Service.FRAUD_SERVICE, "/decisions", Scope.DECISIONS_READ, Scope.DECISIONS_WRITE),
            new Rule(Service.FRAUD_SERVICE, "/rules", Scope.DECISIONS_READ, null),
            new Rule(Service.FRAUD_SERVICE, "/sessions", Scope.DECISIONS_READ, null),
            new Rule(Service.SEARCH_SERVICE, "/search", Scope.SEARCH_READ, null),
            new Rule(Service.SEARCH_SERVICE, "/statistics", Scope.STATISTICS_READ, null));

    private record Rule(Service service, String prefix, Scope read, Scope write) {

        boolean fits(Operation operation) {
            return service.equals(operation.service) && operation.path.startsWith("/api/v1" + prefix);
        }
    }

    /** All that {@code api} describes below {@code /api/v1}. */
    static Stream<Operation> of(Service service, Rest api) {
        return api.anonymous().get("/v3/api-docs").expectSuccess().json().required("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/"))
                .flatMap(path -> path.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(METHODS::contains)
                        .map(method ->
                                new Operation(service, method.toUpperCase(java.util.Locale.ROOT), path.getKey())));
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean names() {
        return VARIABLE.matcher(path).find();
    }

    /** The scope that it needs; empty if nobody has thought of it. */
    Optional<Scope> scope() {
        return RULES.stream().filter(rule -> rule.fits(this)).findFirst().map(rule -> reads() ? rule.read : rule.write);
    }

    /** Whether somebody with this scope alone gets past the door. */
    boolean allows(Scope scope) {
        return scope().filter(scope::equals).isPresent();
    }

    /** The path with its variables filled in. */
    String path(UnaryOperator<String> values) {
        return VARIABLE.matcher(path).replaceAll(found -> values.apply(found.group(1)));
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(service.name(), method, path);
    }
}

package io.wattbus.localplatform.reconcile;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.wattbus.localplatform.services.Service;
import io.wattbus.localplatform.token.Tokens;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Holds every service against the topic. What is read is only read. */
public final class Reconciliation implements AutoCloseable {

    private static final String PAGE = "limit=1000";

    private final LedgerReader ledger;
    private final RedisClient redis;
    private final StatefulRedisConnection<String, String> connection;
    private final List<Audit> audits;

    /**
     * What to compare.
     *
     * @param services where each service's API is
     * @param tokens for the operators whose sessions are on the topic
     */
    public record Sources(
            String kafkaBootstrap, URI registry, URI redis, Function<Service, URI> services, Tokens tokens) {}

    private Reconciliation(Sources sources) {
        Reach.require("Kafka", URI.create("kafka://" + sources.kafkaBootstrap()));
        Reach.require("The schema registry", sources.registry());
        Reach.require("Redis", sources.redis());
        ledger = new LedgerReader(sources.kafkaBootstrap(), sources.registry());
        redis = RedisClient.create(sources.redis().toString());
        connection = redis.connect();
        audits = List.of(
                new BillingAudit(
                        list(sources, Service.BILLING_SERVICE, "/api/v1/sessions?"),
                        list(sources, Service.BILLING_SERVICE, "/api/v1/charge-detail-records?")),
                new AvailabilityAudit(this::station),
                new RoamingAudit(
                        list(sources, Service.ROAMING_SERVICE, "/api/v1/partners?"),
                        list(sources, Service.ROAMING_SERVICE, "/api/v1/deliveries?")),
                new CountAudit("fraud", list(sources, Service.FRAUD_SERVICE, "/api/v1/sessions?state=ENDED&")),
                new CountAudit(
                        "search", list(sources, Service.SEARCH_SERVICE, "/api/v1/search/sessions?state=ENDED&")));
    }

    /**
     * Everything, ready to be compared.
     *
     * @throws io.wattbus.localplatform.process.StartFailure when Kafka, the registry or Redis cannot be reached
     */
    public static Reconciliation of(Sources sources) {
        return new Reconciliation(sources);
    }

    /**
     * Every difference as of now. A session that moves on meanwhile may be among them; it is not the next time.
     *
     * @throws io.wattbus.localplatform.process.StartFailure when a service does not answer
     */
    public List<Difference> differences() {
        return differences(ledger.read());
    }

    /** {@link #differences()} of these operators alone. */
    public List<Difference> differences(Set<String> operators) {
        return differences(ledger.read().of(operators));
    }

    private List<Difference> differences(Ledger told) {
        return audits.stream().flatMap(audit -> audit.differences(told)).toList();
    }

    @Override
    public void close() {
        connection.close();
        redis.shutdown();
    }

    private Map<String, String> station(String stationId) {
        return connection.sync().hgetall("availability:station:" + stationId);
    }

    private static Function<String, List<JsonNode>> list(Sources sources, Service service, String path) {
        return operator -> new OperatorApi(
                        sources.services().apply(service), sources.tokens().forOperator(operator))
                .items(path + PAGE);
    }
}

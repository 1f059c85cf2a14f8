package io.wattbus.localplatform.topology;

import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** Makes the topics and registers the schemas of the design, and does nothing where they are as they should be. */
public final class Topology {

    private final String kafkaBootstrap;
    private final URI registryUrl;
    private final TopologySettings settings;
    private final Map<String, String> clientConfig;

    public Topology(String kafkaBootstrap, URI registryUrl, TopologySettings settings) {
        this(kafkaBootstrap, registryUrl, settings, Map.of());
    }

    /** The topology of a Kafka whose clients need more than its address: TLS, SASL. */
    public Topology(
            String kafkaBootstrap, URI registryUrl, TopologySettings settings, Map<String, String> clientConfig) {
        this.kafkaBootstrap = kafkaBootstrap;
        this.registryUrl = registryUrl;
        this.settings = settings;
        this.clientConfig = Map.copyOf(clientConfig);
    }

    /**
     * Brings topics and schemas to what {@link Topics} says.
     *
     * @return what had to be changed, in words; empty when nothing
     */
    public List<String> apply() {
        return Stream.concat(applyTopics().stream(), registerSchemas().stream()).toList();
    }

    /** The half of {@link #apply} that needs no registry. */
    public List<String> applyTopics() {
        try (Admin admin = KafkaTopics.admin(kafkaBootstrap, clientConfig)) {
            List<TopicPlan> plans = Topics.all().stream()
                    .map(topic -> TopicPlan.of(topic, settings))
                    .toList();
            return new KafkaTopics(admin).apply(plans);
        }
    }

    private List<String> registerSchemas() {
        Registry registry = new Registry(registryUrl);
        return Topics.all().stream()
                .filter(topic -> registry.idOf(topic.subject(), topic.schema()).isEmpty())
                .map(topic -> register(registry, topic))
                .toList();
    }

    private static String register(Registry registry, Topic<?> topic) {
        int id = registry.register(topic.subject(), topic.schema());
        return "registered %s as %d".formatted(topic.subject(), id);
    }
}

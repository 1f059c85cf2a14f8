package io.wattbus.localplatform.parts;

import io.wattbus.localplatform.artifacts.Artifacts;
import io.wattbus.localplatform.process.JavaCommand;
import io.wattbus.localplatform.process.ProcessSpec;
import io.wattbus.localplatform.process.Processes;
import io.wattbus.localplatform.process.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/** A broker that is its own KRaft controller. */
final class KafkaPart implements PartRecipe {

    /** Any id will do: the cluster is one process. */
    private static final String CLUSTER_ID = "V2F0dGJ1cy1sb2NhbC0wMQ";

    private final PartSettings settings;
    private final Processes processes;
    private final Path home;
    private final Path config;

    KafkaPart(PartSettings settings, Processes processes) {
        this.settings = settings;
        this.processes = processes;
        this.home = processes.directory().data(Part.KAFKA.id());
        this.config = home.resolve("server.properties");
    }

    @Override
    public ProcessSpec process() throws IOException {
        Files.writeString(config, configuration());
        if (!Files.exists(logs().resolve("meta.properties"))) {
            processes.run(java(
                    "kafka-format", "kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", config.toString()));
        }
        return java(Part.KAFKA.id(), "kafka.Kafka", config.toString());
    }

    @Override
    public boolean isReady() throws Exception {
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", "localhost:" + settings.port(),
                "request.timeout.ms", "3000",
                "default.api.timeout.ms", "5000"))) {
            return !admin.describeCluster().nodes().get(6, TimeUnit.SECONDS).isEmpty();
        }
    }

    private ProcessSpec java(String name, String mainClass, String... arguments) {
        JavaCommand java = new JavaCommand(settings.heapMiB(), List.of("-Dlog4j2.configurationFile=parts-log4j2.xml"));
        return ProcessSpec.of(
                name, Tier.PART, java.main(Artifacts.load().partsClassPath(), mainClass, arguments), home);
    }

    private Path logs() {
        return home.resolve("logs");
    }

    private String configuration() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=CLIENTS://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=CLIENTS://localhost:%1$d
                listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=CLIENTS
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=6
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(settings.port(), settings.innerPort(), logs());
    }
}

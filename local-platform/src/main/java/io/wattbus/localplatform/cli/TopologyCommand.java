package io.wattbus.localplatform.cli;

import io.wattbus.localplatform.process.StartFailure;
import io.wattbus.localplatform.topology.Topology;
import io.wattbus.localplatform.topology.TopologySettings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Makes the topics and registers the schemas of any Kafka and registry; also the whole of an image of its own. */
@Command(
        name = "topology",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Makes the topics and registers the schemas. Changes nothing where all is as it should be.")
final class TopologyCommand implements Callable<Integer> {

    private final PrintStream out;

    @Option(names = "--bootstrap", description = "Kafka's brokers.", defaultValue = "localhost:19092")
    private String bootstrap = "";

    @Option(names = "--registry", description = "The schema registry.", defaultValue = "http://localhost:18081")
    private URI registry = URI.create("");

    @Option(names = "--partitions", description = "Partitions of each topic.", defaultValue = "12")
    private int partitions;

    @Option(names = "--replication-factor", description = "Replicas of each partition.", defaultValue = "1")
    private short replicationFactor;

    @Option(names = "--min-in-sync-replicas", description = "Replicas that must have a record.", defaultValue = "1")
    private int minInSyncReplicas;

    @Option(names = "--kafka-config", description = "A properties file for Kafka's client: TLS, SASL.")
    private Optional<Path> kafkaConfig = Optional.empty();

    TopologyCommand(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TopologyCommand(System.out))
                .setExecutionExceptionHandler(TopologyCommand::explain)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        TopologySettings layout = new TopologySettings(partitions, replicationFactor, minInSyncReplicas);
        List<String> done = new Topology(bootstrap, registry, layout, clientConfig()).apply();
        done.forEach(out::println);
        out.println(done.isEmpty() ? "Topics and schemas are as they should be." : "Done.");
        return CommandLine.ExitCode.OK;
    }

    private Map<String, String> clientConfig() throws IOException {
        if (kafkaConfig.isEmpty()) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(kafkaConfig.get())) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    private static int explain(Exception cause, CommandLine command, ParseResult parsed) throws Exception {
        if (cause instanceof StartFailure || cause instanceof IllegalArgumentException) {
            command.getErr().println("topology: " + cause.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw cause;
    }
}

package io.wattbus.localplatform.parts;

import io.wattbus.localplatform.artifacts.Artifacts;
import io.wattbus.localplatform.process.Http;
import io.wattbus.localplatform.process.JavaCommand;
import io.wattbus.localplatform.process.PlatformDirectory;
import io.wattbus.localplatform.process.ProcessSpec;
import io.wattbus.localplatform.process.Tier;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Apicurio Registry. It keeps its schemas in PostgreSQL, because in memory it would hand out their ids anew. */
final class RegistryPart implements PartRecipe {

    /** Its management interface, which nobody asks, would take port 9000. */
    private static final String[] ANY_MANAGEMENT_PORT = {
        "-Dquarkus.management.host=localhost", "-Dquarkus.management.port=0"
    };

    private final PartSettings settings;
    private final PostgresServer postgres;
    private final Path home;

    RegistryPart(PartSettings settings, PlatformDirectory directory, PostgresServer postgres) {
        this.settings = settings;
        this.postgres = postgres;
        this.home = directory.data(Part.REGISTRY.id());
    }

    @Override
    public ProcessSpec process() {
        postgres.createDatabase(Part.REGISTRY.id());
        Path jar = Artifacts.load().registryHome().resolve("quarkus-run.jar");
        JavaCommand java = JavaCommand.startingQuickly(settings.heapMiB(), ANY_MANAGEMENT_PORT);
        return ProcessSpec.of(Part.REGISTRY.id(), Tier.PART, java.jar(jar), home)
                .withEnvironment(environment());
    }

    @Override
    public boolean isReady() {
        return Http.answers(URI.create("http://localhost:%d/apis/registry/v3/system/info".formatted(settings.port())));
    }

    private Map<String, String> environment() {
        return Map.of(
                "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_HTTP_PORT", Integer.toString(settings.port()),
                "APICURIO_STORAGE_SQL_KIND", "postgresql",
                "APICURIO_DATASOURCE_URL", postgres.url(Part.REGISTRY.id()),
                "APICURIO_DATASOURCE_USERNAME", Part.REGISTRY.id(),
                "APICURIO_DATASOURCE_PASSWORD", Part.REGISTRY.id(),
                "APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "2",
                "APICURIO_DATASOURCE_JDBC_MIN_SIZE", "2",
                "APICURIO_DATASOURCE_JDBC_MAX_SIZE", "10",
                "APICURIO_RULES_GLOBAL_COMPATIBILITY", "FULL_TRANSITIVE");
    }
}

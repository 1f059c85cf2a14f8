package io.wattbus.localplatform.parts;

import io.wattbus.localplatform.artifacts.Artifacts;
import io.wattbus.localplatform.process.Http;
import io.wattbus.localplatform.process.JavaCommand;
import io.wattbus.localplatform.process.PlatformDirectory;
import io.wattbus.localplatform.process.ProcessSpec;
import io.wattbus.localplatform.process.Tier;
import java.net.URI;
import java.nio.file.Path;

/** A cluster of one OpenSearch node. */
final class OpenSearchPart implements PartRecipe {

    private final PartSettings settings;
    private final Path home;

    OpenSearchPart(PartSettings settings, PlatformDirectory directory) {
        this.settings = settings;
        this.home = directory.data(Part.OPENSEARCH.id());
    }

    @Override
    public ProcessSpec process() {
        JavaCommand java = JavaCommand.startingQuickly(settings.heapMiB());
        return ProcessSpec.of(
                Part.OPENSEARCH.id(),
                Tier.PART,
                java.main(
                        Artifacts.load().partsClassPath(),
                        OpenSearchNode.class.getName(),
                        home.toString(),
                        Integer.toString(settings.port()),
                        Integer.toString(settings.innerPort())),
                home);
    }

    @Override
    public boolean isReady() {
        return Http.answers(URI.create("http://localhost:%d/_cluster/health".formatted(settings.port())));
    }
}

package io.wattbus.localplatform.artifacts;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What the build knows and the running platform needs.
 *
 * @param partsClassPath Kafka, OpenSearch and this module's own classes
 * @param registryHome where the registry is unpacked
 * @param repository the checkout
 */
public record Artifacts(String partsClassPath, Path registryHome, Path repository) {

    private static final String RESOURCE = "/wattbus-artifacts.properties";

    public static Artifacts load() {
        try (InputStream in = Artifacts.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The build left out " + RESOURCE);
            }
            Properties found = new Properties();
            found.load(in);
            return new Artifacts(
                    ourClasses() + File.pathSeparator + found.getProperty("parts.classPath"),
                    Path.of(found.getProperty("registry.home")),
                    Path.of(found.getProperty("repository")).normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The runnable jar of {@code module}. */
    public Path jar(String module) {
        return repository.resolve(module).resolve("target").resolve(module + ".jar");
    }

    /** The simulator's runnable jar; its plain one is a library. */
    public Path simulator() {
        return repository.resolve("charger-simulator/target/charger-simulator-exec.jar");
    }

    private static Path ourClasses() {
        try {
            return Path.of(Artifacts.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

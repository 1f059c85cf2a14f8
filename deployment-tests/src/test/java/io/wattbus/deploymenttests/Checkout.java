package io.wattbus.deploymenttests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository. */
final class Checkout {

    /** Every service that is deployed. */
    static final List<String> SERVICES = List.of(
            "charging-gateway",
            "billing-service",
            "availability-service",
            "roaming-service",
            "fraud-service",
            "search-service");

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Checkout() {}

    static Path file(String name) {
        return ROOT.resolve(name);
    }

    static String text(String name) {
        return text(file(name));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of the Java files of {@code module} below {@code folder} whose names end in {@code suffix}. */
    static List<String> sources(String module, String folder, String suffix) {
        try (Stream<Path> files = Files.walk(file(module).resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .map(Checkout::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

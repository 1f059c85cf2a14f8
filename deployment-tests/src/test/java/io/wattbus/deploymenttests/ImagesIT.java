package io.wattbus.deploymenttests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What would be in the images: made from the built jars as the Dockerfile says. */
class ImagesIT {

    static final List<String> SERVICES = Checkout.SERVICES;

    /** The layers, laid over one another, are the program and every library that it names. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void theLayersOfAServiceAreAllOfIt(String service) throws IOException, InterruptedException {
        Image image = Image.of(service);

        Set<String> libraries = files(image, "lib/");
        assertThat(libraries).hasSizeGreaterThan(50).isEqualTo(classPath(image.directory()));
        assertThat(files(image, "")).hasSize(libraries.size() + 1).contains("application.jar");
    }

    private static Set<String> files(Image image, String beginning) {
        return image.files().stream()
                .map(Path::of)
                .filter(file -> file.toFile().isFile())
                .map(file -> image.directory().relativize(file).toString())
                .filter(file -> file.startsWith(beginning))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> classPath(Path directory) {
        try (JarFile jar = new JarFile(directory.resolve("application.jar").toFile())) {
            String classPath = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Arrays.stream(classPath.split(" ")).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

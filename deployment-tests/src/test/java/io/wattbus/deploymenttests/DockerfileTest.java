package io.wattbus.deploymenttests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DockerfileTest {

    private final Dockerfile dockerfile = Dockerfile.load();

    @Test
    void makesAServiceUnlessItIsToldOtherwise() {
        assertThat(List.copyOf(dockerfile.stages().keySet()).getLast()).isEqualTo(Dockerfile.SERVICE);
    }

    @Test
    void nothingRunsAsRoot() {
        assertThat(dockerfile.stage("base")).contains("USER 10001:10001");
        assertThat(List.of(Dockerfile.SERVICE, Dockerfile.TOPOLOGY))
                .allSatisfy(stage -> assertThat(dockerfile.stage(stage))
                        .startsWith("FROM base AS " + stage)
                        .noneMatch(line -> line.startsWith("USER ")));
    }

    /** A shell between would take the signal that ends the service. */
    @Test
    void theJvmIsTheFirstProcess() {
        assertThat(dockerfile.entrypoint(Dockerfile.SERVICE)).endsWith("-jar", "application.jar");
        assertThat(dockerfile.entrypoint(Dockerfile.TOPOLOGY)).endsWith("-jar", "application.jar");
    }

    @Test
    void layersThatChangeOftenComeLast() {
        assertThat(dockerfile.layers())
                .containsExactly("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");
    }

    @Test
    void whatIsCopiedIsInTheContext() {
        List<String> ignored = Checkout.text(".dockerignore").lines().toList();

        assertThat(ignored).contains("*");
        assertThat(Checkout.SERVICES)
                .allSatisfy(service -> assertThat(dockerfile.copiedFromContext(service))
                        .hasSize(2)
                        .allSatisfy(file -> assertThat(ignored).contains("!" + file)));
    }
}

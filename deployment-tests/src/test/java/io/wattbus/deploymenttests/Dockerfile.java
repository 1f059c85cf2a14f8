package io.wattbus.deploymenttests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Dockerfile.
 *
 * @param stages the instructions of each stage, continued lines joined, by the stage's name
 */
record Dockerfile(Map<String, List<String>> stages) {

    static final String SERVICE = "service";
    static final String TOPOLOGY = "topology";

    private static final String LAYERS = "COPY --from=layers /build/layers/";

    static Dockerfile load() {
        Map<String, List<String>> stages = new LinkedHashMap<>();
        String text = Checkout.text("Dockerfile").replaceAll("(?m)^#.*\\R", "").replaceAll("\\\\\\R\\s*", "");
        for (String stage : text.split("(?m)^(?=FROM )")) {
            List<String> lines = stage.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (lines.getFirst().startsWith("FROM ")) {
                stages.put(lines.getFirst().replaceAll(".* AS ", ""), lines);
            }
        }
        return new Dockerfile(stages);
    }

    List<String> stage(String name) {
        return stages.getOrDefault(name, List.of());
    }

    /** How the layers are taken out of application.jar. */
    List<String> extraction() {
        return List.of(only("layers", "RUN java ").split(" "));
    }

    /** The layers in the order in which they are laid over one another. */
    List<String> layers() {
        return stage(SERVICE).stream()
                .filter(line -> line.startsWith(LAYERS))
                .map(line -> line.substring(LAYERS.length()).replaceAll("/ \\./$", ""))
                .toList();
    }

    /** The arguments of the JVM that {@code stage} starts. */
    List<String> entrypoint(String stage) {
        List<String> words = words(only(stage, "ENTRYPOINT "));
        if (!words.getFirst().equals("java")) {
            throw new IllegalStateException("Not a JVM: " + words);
        }
        return words.subList(1, words.size());
    }

    List<String> healthCheck() {
        return words(only(SERVICE, "HEALTHCHECK ").replaceAll("^.*CMD ", ""));
    }

    /** The files that are copied out of the build's context, of {@code service} where that is an argument. */
    Stream<String> copiedFromContext(String service) {
        return stages.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from"))
                .map(line -> line.split(" ")[1].replace("${SERVICE}", service));
    }

    private String only(String stage, String beginning) {
        List<String> found =
                stage(stage).stream().filter(line -> line.startsWith(beginning)).toList();
        if (found.size() != 1) {
            throw new IllegalStateException("Not one %sin stage %s: %s".formatted(beginning, stage, found));
        }
        return found.getFirst().substring(beginning.length());
    }

    private static List<String> words(String json) {
        try {
            return List.of(new ObjectMapper().readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not in the exec form: " + json, e);
        }
    }
}

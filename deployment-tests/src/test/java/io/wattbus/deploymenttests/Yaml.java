package io.wattbus.deploymenttests;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML as maps; a key that is there twice is an error. */
final class Yaml {

    private Yaml() {}

    static Map<String, Object> document(String text) {
        return map(loader().load(text));
    }

    static List<Map<String, Object>> documents(String text) {
        return StreamSupport.stream(loader().loadAll(text).spliterator(), false)
                .filter(Objects::nonNull)
                .map(Yaml::map)
                .toList();
    }

    /** The map below {@code keys}; empty where there is none. */
    static Map<String, Object> at(Map<String, Object> from, String... keys) {
        Map<String, Object> at = from;
        for (String key : keys) {
            at = map(at.get(key));
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }

    private static org.yaml.snakeyaml.Yaml loader() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(options));
    }
}

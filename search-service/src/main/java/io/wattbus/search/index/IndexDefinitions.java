package io.wattbus.search.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What OpenSearch is told about our indices: mappings and text analysis from files, sizes from the settings. */
@Component
class IndexDefinitions {

    private final JsonMapper json;
    private final IndexSettings settings;

    IndexDefinitions(JsonMapper json, IndexSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    ObjectNode template(Kind kind) {
        ObjectNode all = read("analysis");
        all.setAll(changeableSettings());
        all.put("number_of_shards", settings.shards());
        ObjectNode template = json.createObjectNode();
        template.putArray("index_patterns").add(kind.index(settings.generation()));
        template.putObject("template").set("settings", all).set("mappings", mappings(kind));
        return template;
    }

    ObjectNode mappings(Kind kind) {
        return read(kind.alias());
    }

    /** What can be changed after an index is made. */
    ObjectNode changeableSettings() {
        return json.createObjectNode()
                .put("number_of_replicas", settings.replicas())
                .put("refresh_interval", settings.refreshInterval().toMillis() + "ms");
    }

    ObjectNode nothing() {
        return json.createObjectNode();
    }

    /** Takes the alias from every index and gives it to this generation's, in one step. */
    JsonNode swing(Kind kind) {
        ObjectNode swing = json.createObjectNode();
        var actions = swing.putArray("actions");
        actions.addObject()
                .putObject("remove")
                .put("index", kind.alias() + "-v*")
                .put("alias", kind.alias());
        actions.addObject()
                .putObject("add")
                .put("index", kind.index(settings.generation()))
                .put("alias", kind.alias());
        return swing;
    }

    private ObjectNode read(String name) {
        try (InputStream in = new ClassPathResource("indices/" + name + ".json").getInputStream()) {
            return (ObjectNode) json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

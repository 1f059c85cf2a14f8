package io.wattbus.gateway.ocpp16;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The official schemas of OCPP 1.6, which are not part of the project: in the folder {@code 1.6} of the one that the
 * system property {@code ocpp.schemas} names.
 */
final class OfficialSchemas {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final SchemaRegistry registry = SchemaRegistry.withDialects(
            List.of(Dialects.getDraft4(), Dialects.getDraft6()),
            settings -> settings.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private OfficialSchemas(Path folder) {
        this.folder = folder;
    }

    /** Empty where there are none. */
    static Optional<OfficialSchemas> find() {
        return Optional.ofNullable(System.getProperty("ocpp.schemas"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "1.6"))
                .filter(Files::isDirectory)
                .map(OfficialSchemas::new);
    }

    /** The schema of a message, by its name there: that of a request is its action. */
    ObjectNode source(String name) {
        return (ObjectNode) JSON.readTree(folder.resolve(name + ".json").toFile());
    }

    /** What the schema of a message says of a payload. */
    Verdict of(String name) {
        Schema schema = registry.getSchema(source(name));
        return payload ->
                schema.validate(payload).stream().map(Object::toString).findFirst();
    }

    /** The judgement of payloads. */
    interface Verdict {

        /** What is wrong with {@code payload}. */
        Optional<String> faultOf(JsonNode payload);
    }
}

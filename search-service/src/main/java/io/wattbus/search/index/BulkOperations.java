package io.wattbus.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.Script;
import org.opensearch.client.opensearch._types.VersionType;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes in OpenSearch's words. */
@Component
class BulkOperations {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** Other inputs change the same document at the same time. */
    private static final int TRIES = 10;

    private final JsonMapper json;
    private final int generation;
    private final String newerSectionWins;

    BulkOperations(JsonMapper json, IndexSettings settings) {
        this.json = json;
        this.generation = settings.generation();
        this.newerSectionWins = read("indices/newer-section-wins.painless");
    }

    BulkOperation of(Write write) {
        return switch (write) {
            case Write.Put put -> put(put);
            case Write.Patch patch -> patch(patch);
        };
    }

    private BulkOperation put(Write.Put put) {
        return BulkOperation.of(bulk ->
                bulk.index(index -> index.index(put.kind().index(generation))
                        .id(put.id())
                        .version(put.version())
                        .versionType(VersionType.External)
                        .document(json.convertValue(put.document(), OBJECT))));
    }

    private BulkOperation patch(Write.Patch patch) {
        List<Map<String, Object>> sections =
                patch.sections().stream().map(this::section).toList();
        Script script = Script.of(it -> it.inline(inline -> inline.source(newerSectionWins)
                .params("stationId", JsonData.of(patch.id()))
                .params("operatorId", JsonData.of(patch.operator().value()))
                .params("sections", JsonData.of(sections))));
        return BulkOperation.of(bulk -> bulk.update(
                (org.opensearch.client.opensearch.core.bulk.UpdateOperation.Builder<Map<String, Object>> update) ->
                        update.index(patch.kind().index(generation))
                                .id(patch.id())
                                .script(script)
                                .scriptedUpsert(true)
                                .upsert(Map.of())
                                .retryOnConflict(TRIES)));
    }

    private Map<String, Object> section(Write.Section section) {
        Map<String, Object> content = json.convertValue(section.content(), OBJECT);
        return Map.of(
                "name", section.name(),
                "key", section.key().orElse(""),
                "version", section.version(),
                "content", content);
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

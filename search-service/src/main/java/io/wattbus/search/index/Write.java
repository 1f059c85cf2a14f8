package io.wattbus.search.index;

import io.wattbus.search.tenant.OperatorId;
import java.util.List;
import java.util.Optional;

/** Something to be written. */
public sealed interface Write {

    Kind kind();

    /** The document's id. */
    String id();

    /**
     * A whole document, unless one of the same or a higher version is there.
     *
     * @param document written as JSON by its record components
     */
    record Put(Kind kind, String id, long version, Object document) implements Write {}

    /**
     * Parts of a document, each unless a newer one is there; the others stay as they are. A document of another operator
     * is left alone.
     *
     * @param sections in this order
     */
    record Patch(Kind kind, String id, OperatorId operator, List<Section> sections) implements Write {
        public Patch {
            sections = List.copyOf(sections);
        }
    }

    /**
     * A part of a document that is fed by one input, and so has a version of its own.
     *
     * @param name of the field that holds it
     * @param key which of the field's list it is; empty if the field holds only it
     * @param version of two, the one with the lower is older
     * @param content written as JSON by its record components, with {@code version}, and with {@code key} if there is one
     */
    record Section(String name, Optional<String> key, long version, Object content) {}
}

package io.wattbus.roaming.ocpi221;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A location and its parts, addressed by the way down: nothing for itself, the uid of an EVSE, then the id of a connector.
 * A change of a part is one of all that it is a part of (OCPI, Locations, PUT and PATCH).
 */
final class LocationTree {

    private static final List<String> LISTS = List.of("evses", "connectors");
    private static final List<String> IDS = List.of("uid", "id");
    private static final Map<String, String> ID_OF = Map.of("evses", "uid", "connectors", "id");

    private LocationTree() {}

    /** The part at {@code way}; empty if there is none. */
    static Optional<ObjectNode> find(ObjectNode location, List<String> way) {
        Optional<ObjectNode> part = Optional.of(location);
        for (int depth = 0; depth < way.size(); depth++) {
            int at = depth;
            part = part.flatMap(parent -> child(parent, LISTS.get(at), IDS.get(at), way.get(at)));
        }
        return part;
    }

    /** {@code part} in the place of what is at {@code way}, or beside its like; false if there is nothing to add it to. */
    static boolean put(ObjectNode location, List<String> way, ObjectNode part) {
        List<String> parentWay = way.subList(0, way.size() - 1);
        Optional<ObjectNode> parent = find(location, parentWay);
        parent.ifPresent(found -> {
            set(found, LISTS.get(parentWay.size()), part);
            touch(location, parentWay, ToldJson.lastUpdated(part));
        });
        return parent.isPresent();
    }

    /** What is at {@code way} with the members of {@code patch}; false if there is nothing. */
    static boolean patch(ObjectNode location, List<String> way, ObjectNode patch) {
        Optional<ObjectNode> part = find(location, way);
        part.ifPresent(found -> {
            Instant before = ToldJson.lastUpdated(found);
            merge(found, patch);
            later(found, before);
            touch(location, way, ToldJson.lastUpdated(patch));
        });
        return part.isPresent();
    }

    /** Lists of parts are merged by their ids: a patch takes nothing away. */
    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(member -> {
            if (ID_OF.containsKey(member.getKey()) && member.getValue() instanceof ArrayNode parts) {
                parts.valueStream()
                        .filter(ObjectNode.class::isInstance)
                        .forEach(part -> mergeInto(target, member.getKey(), (ObjectNode) part));
            } else {
                target.set(member.getKey(), member.getValue());
            }
        });
    }

    private static void mergeInto(ObjectNode target, String list, ObjectNode part) {
        String idName = ID_OF.getOrDefault(list, "id");
        Optional<ObjectNode> known = ToldJson.text(part, idName).flatMap(id -> child(target, list, idName, id));
        if (known.isPresent()) {
            merge(known.get(), part);
        } else {
            set(target, list, part);
        }
    }

    private static void set(ObjectNode parent, String list, ObjectNode part) {
        ArrayNode parts = parent.path(list) instanceof ArrayNode known ? known : parent.putArray(list);
        String idName = ID_OF.getOrDefault(list, "id");
        String id = ToldJson.text(part, idName).orElse("");
        for (int i = 0; i < parts.size(); i++) {
            if (is(parts.get(i), idName, id)) {
                parts.set(i, part);
                return;
            }
        }
        parts.add(part);
    }

    /** All on the way down to {@code way} changed at {@code time}. */
    private static void touch(ObjectNode location, List<String> way, Instant time) {
        for (int depth = 0; depth <= way.size(); depth++) {
            find(location, way.subList(0, depth)).ifPresent(part -> later(part, time));
        }
    }

    private static void later(ObjectNode part, Instant time) {
        if (time.isAfter(ToldJson.lastUpdated(part))) {
            part.put(ToldJson.LAST_UPDATED, time.toString());
        }
    }

    private static Optional<ObjectNode> child(ObjectNode parent, String list, String idName, String id) {
        return ToldJson.items(parent, list)
                .filter(part -> is(part, idName, id))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    private static boolean is(JsonNode part, String idName, String id) {
        return ToldJson.text(part, idName).filter(id::equalsIgnoreCase).isPresent();
    }
}

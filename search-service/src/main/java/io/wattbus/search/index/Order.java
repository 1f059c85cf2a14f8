package io.wattbus.search.index;

import java.util.List;
import java.util.Optional;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;

/**
 * A stable order of documents: the newest first, and among equals by id.
 *
 * @param time the field of the time; empty: by id alone
 * @param id the field of the id
 */
public record Order(Optional<String> time, String id) {

    public static Order byId(String id) {
        return new Order(Optional.empty(), id);
    }

    public static Order newestFirst(String time, String id) {
        return new Order(Optional.of(time), id);
    }

    List<SortOptions> options() {
        SortOptions byId =
                SortOptions.of(sort -> sort.field(field -> field.field(id).order(SortOrder.Asc)));
        return time.map(of -> List.of(
                        SortOptions.of(
                                sort -> sort.field(field -> field.field(of).order(SortOrder.Desc))),
                        byId))
                .orElse(List.of(byId));
    }
}

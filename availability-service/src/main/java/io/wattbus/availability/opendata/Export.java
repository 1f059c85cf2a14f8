package io.wattbus.availability.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattbus.availability.location.LocationKey;
import io.wattbus.availability.location.LocationStore;
import io.wattbus.availability.view.Directory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes all published locations, some at a time: what it holds in memory does not grow with their number. */
@Component
class Export {

    private static final int BATCH = 500;

    private final Directory directory;
    private final LocationStore locations;
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    Export(Directory directory, LocationStore locations) {
        this.directory = directory;
        this.locations = locations;
    }

    /** All behind {@code after} in the order of their ids, each in a line. What is published meanwhile may be missing. */
    void write(String after, OutputStream out) throws IOException {
        List<String> ids =
                directory.ids().filter(id -> id.compareTo(after) > 0).sorted().toList();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<LocationKey> batch = ids.subList(from, Math.min(from + BATCH, ids.size())).stream()
                    .map(LocationKey::parse)
                    .toList();
            for (byte[] line : lines(batch)) {
                out.write(line);
                out.write('\n');
            }
            out.flush();
        }
    }

    /** What the directory no longer shows is left out, whatever the store still has. */
    private List<byte[]> lines(List<LocationKey> batch) {
        return locations.find(batch).stream()
                .flatMap(location -> directory.find(location.key().toString()).stream()
                        .map(listed -> json.writeValueAsBytes(OcpiShape.of(location, listed))))
                .toList();
    }
}

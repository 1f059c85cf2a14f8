package io.wattbus.simulator.run;

import io.wattbus.simulator.rpc.Json;
import io.wattbus.simulator.station.LedgerEntry;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code --ledger} writes.
 *
 * @param settled whether the central system had confirmed everything when it was written
 */
public record LedgerFile(long seed, int stations, boolean settled, List<LedgerEntry> sessions) {

    public LedgerFile {
        sessions = List.copyOf(sessions);
    }

    public static LedgerFile read(Path file) {
        return Json.MAPPER.readValue(file, LedgerFile.class);
    }
}

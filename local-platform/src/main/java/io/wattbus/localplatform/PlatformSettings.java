package io.wattbus.localplatform;

import io.wattbus.localplatform.parts.Part;
import io.wattbus.localplatform.parts.PartSettings;
import io.wattbus.localplatform.process.FreePorts;
import io.wattbus.localplatform.process.PlatformDirectory;
import io.wattbus.localplatform.process.RequiredPort;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a platform consists of.
 *
 * @param directory keeps data, logs, keys and the records of processes
 * @param parts what is started, with its port and heap
 */
public record PlatformSettings(Path directory, Map<Part, PartSettings> parts) {

    private static final String DIRECTORY = ".wattbus";

    public PlatformSettings {
        directory = directory.toAbsolutePath().normalize();
        parts = Map.copyOf(parts);
        if (parts.containsKey(Part.REGISTRY) && !parts.containsKey(Part.POSTGRESQL)) {
            throw new IllegalArgumentException("The registry keeps its schemas in PostgreSQL: start both");
        }
    }

    /** All parts on the documented ports, each of which {@code environment} may change, with data in {@code .wattbus}. */
    public static PlatformSettings documented(Map<String, String> environment) {
        Path directory = Path.of(environment.getOrDefault("WATTBUS_DIRECTORY", DIRECTORY));
        return new PlatformSettings(
                directory, settings(List.of(Part.values()), part -> PartSettings.of(part, environment)));
    }

    /** These parts, or all when none is named, on ports that are free now. */
    public static PlatformSettings onFreePorts(Path directory, Part... parts) {
        List<Part> chosen = parts.length == 0 ? List.of(Part.values()) : Arrays.asList(parts);
        return new PlatformSettings(
                directory,
                settings(
                        chosen,
                        part -> new PartSettings(
                                FreePorts.pair(), part.defaults().heapMiB())));
    }

    /** {@link #directory} as it is laid out. */
    public PlatformDirectory home() {
        return new PlatformDirectory(directory);
    }

    /** The port on which clients reach {@code part}. */
    public int port(Part part) {
        PartSettings its = parts.get(part);
        if (its == null) {
            throw new IllegalArgumentException(part + " is not among the parts of this platform");
        }
        return its.port();
    }

    /** What has to be free before the parts can start. */
    public List<RequiredPort> requiredPorts() {
        return parts.entrySet().stream()
                .flatMap(entry -> entry.getValue().requiredPorts(entry.getKey()).stream())
                .toList();
    }

    private static Map<Part, PartSettings> settings(List<Part> parts, Function<Part, PartSettings> of) {
        Map<Part, PartSettings> settings = new EnumMap<>(Part.class);
        parts.forEach(part -> settings.put(part, of.apply(part)));
        return settings;
    }
}

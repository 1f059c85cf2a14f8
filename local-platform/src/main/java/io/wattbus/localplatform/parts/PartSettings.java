package io.wattbus.localplatform.parts;

import io.wattbus.localplatform.process.RequiredPort;
import java.util.List;
import java.util.Map;

/**
 * Where a part listens and how large it gets.
 *
 * @param port the port that clients use; a part that needs a second one takes the next
 * @param heapMiB the Java heap in MiB; 0 for parts that are not Java programs
 */
public record PartSettings(int port, int heapMiB) {

    public PartSettings {
        if (port < 1 || port > 65_534 || heapMiB < 0) {
            throw new IllegalArgumentException("Not a port and a heap: %d, %d MiB".formatted(port, heapMiB));
        }
    }

    /** The settings of {@code part}: {@code WATTBUS_<PART>_PORT} and {@code WATTBUS_<PART>_HEAP_MIB}, else the defaults. */
    public static PartSettings of(Part part, Map<String, String> environment) {
        PartSettings defaults = part.defaults();
        return new PartSettings(
                number(environment, variable(part), defaults.port()),
                number(environment, "WATTBUS_" + part.name() + "_HEAP_MIB", defaults.heapMiB()));
    }

    /** The port for what goes on inside a part: Kafka's controller, OpenSearch's transport. */
    public int innerPort() {
        return port + 1;
    }

    /** The ports that {@code part} takes with these settings. */
    public List<RequiredPort> requiredPorts(Part part) {
        RequiredPort first = new RequiredPort(port, part.id(), variable(part));
        return part.hasInnerPort()
                ? List.of(first, new RequiredPort(innerPort(), part.id() + " (inside)", variable(part)))
                : List.of(first);
    }

    private static String variable(Part part) {
        return "WATTBUS_" + part.name() + "_PORT";
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String value = environment.get(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is not a number: " + value, e);
        }
    }
}

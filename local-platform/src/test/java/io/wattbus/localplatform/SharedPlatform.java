package io.wattbus.localplatform;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.wattbus.localplatform.topology.Topology;
import io.wattbus.localplatform.topology.TopologySettings;
import java.nio.file.Path;
import java.util.Map;

/** One platform for all integration tests of this module, started by the first that asks; it ends with the JVM. */
public final class SharedPlatform {

    private static LocalPlatform platform;
    private static boolean failed;

    private SharedPlatform() {}

    /** The platform, with all parts and the topology in place. */
    public static synchronized LocalPlatform get() {
        assumeFalse(failed, "the platform did not start");
        if (platform == null) {
            failed = true;
            PlatformSettings settings = PlatformSettings.onFreePorts(Path.of("target", "it-platform"));
            settings.home().forgetData();
            platform = LocalPlatform.start(
                    settings, (name, took) -> System.out.printf("%s ready after %d ms%n", name, took.toMillis()));
            topology().apply();
            failed = false;
        }
        return platform;
    }

    /** Ends every part and starts all of them again on their data. */
    public static synchronized LocalPlatform restart() {
        PlatformSettings settings = get().settings();
        platform.close();
        platform = LocalPlatform.start(settings);
        return platform;
    }

    public static Topology topology() {
        return new Topology(platform.kafkaBootstrap(), platform.registryUrl(), TopologySettings.local(Map.of()));
    }
}

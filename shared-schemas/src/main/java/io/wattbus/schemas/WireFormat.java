package io.wattbus.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * How values are written: the Confluent wire format (magic byte 0, the schema's four-byte id, Avro). The build chooses
 * the library that does it; services take it from here by name, so that nothing else depends on the choice.
 *
 * @param serializerClass a Kafka {@code Serializer} for values
 * @param deserializerClass a Kafka {@code Deserializer} that gives instances of the generated classes
 * @param config the settings of both; schemas are never registered by a service
 */
public record WireFormat(String serializerClass, String deserializerClass, Map<String, String> config) {

    private static final String SETTINGS = "/wattbus-serde.properties";
    private static final String CONFIG_PREFIX = "config.";

    public WireFormat {
        config = Map.copyOf(config);
    }

    /** The wire format against the registry at {@code registry}, such as {@code http://localhost:18081}. */
    public static WireFormat of(URI registry) {
        Properties settings = load();
        String base = registry.toString().replaceAll("/+$", "");
        Map<String, String> config = settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith(CONFIG_PREFIX))
                .collect(Collectors.toMap(
                        name -> name.substring(CONFIG_PREFIX.length()),
                        name -> settings.getProperty(name).replace("${registry}", base)));
        return new WireFormat(settings.getProperty("serializer"), settings.getProperty("deserializer"), config);
    }

    private static Properties load() {
        try (InputStream in = WireFormat.class.getResourceAsStream(SETTINGS)) {
            if (in == null) {
                throw new IllegalStateException("The build left out " + SETTINGS);
            }
            Properties settings = new Properties();
            settings.load(in);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.wattbus.localplatform.services;

import io.wattbus.localplatform.LocalPlatform;
import io.wattbus.localplatform.parts.Part;
import io.wattbus.localplatform.token.Tokens;
import java.util.HashMap;
import java.util.Map;

/** What an instance of a service is told by its environment. */
record ServiceEnvironment(
        LocalPlatform platform, Tokens tokens, Map<ServicePort, Integer> ports, Map<String, String> variables) {

    ServiceEnvironment {
        ports = Map.copyOf(ports);
        variables = Map.copyOf(variables);
    }

    Map<String, String> of(Service service, String instance) {
        Map<String, String> environment = new HashMap<>();
        environment.put("WATTBUS_KAFKA_BOOTSTRAP", platform.kafkaBootstrap());
        environment.put("WATTBUS_REGISTRY_URL", platform.registryUrl().toString());
        environment.put(
                "WATTBUS_STATE_DIRECTORY", platform.directory().data(instance).toString());
        if (platform.has(Part.REDIS)) {
            environment.put("WATTBUS_REDIS_URL", platform.redisUri().toString());
        }
        if (platform.has(Part.OPENSEARCH)) {
            environment.put("WATTBUS_OPENSEARCH_URL", platform.openSearchUrl().toString());
        }
        service.database().map(platform::database).ifPresent(database -> {
            environment.put("WATTBUS_DATABASE_URL", database.url());
            environment.put("WATTBUS_DATABASE_USER", database.user());
            environment.put("WATTBUS_DATABASE_PASSWORD", database.password());
        });
        environment.put("WATTBUS_JWT_PUBLIC_KEY", tokens.publicKey().toUri().toString());
        environment.put("WATTBUS_INSTANCE", instance);
        ports.forEach((port, number) -> environment.put(port.variable(), Integer.toString(number)));
        environment.putAll(variables);
        return environment;
    }
}

package io.wattbus.localplatform.services;

import io.wattbus.localplatform.Database;
import io.wattbus.localplatform.LocalPlatform;
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
        Database database = platform.database(service.database());
        Map<String, String> environment = new HashMap<>();
        environment.put("WATTBUS_KAFKA_BOOTSTRAP", platform.kafkaBootstrap());
        environment.put("WATTBUS_REGISTRY_URL", platform.registryUrl().toString());
        environment.put("WATTBUS_DATABASE_URL", database.url());
        environment.put("WATTBUS_DATABASE_USER", database.user());
        environment.put("WATTBUS_DATABASE_PASSWORD", database.password());
        environment.put("WATTBUS_JWT_PUBLIC_KEY", tokens.publicKey().toUri().toString());
        environment.put("WATTBUS_INSTANCE", instance);
        ports.forEach((port, number) -> environment.put(port.variable(), Integer.toString(number)));
        environment.putAll(variables);
        return environment;
    }
}

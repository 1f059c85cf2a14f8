package io.wattbus.gateway.replica;

import io.wattbus.gateway.Api;
import io.wattbus.gateway.EmbeddedPlatform;
import io.wattbus.gateway.GatewayApplication;
import io.wattbus.gateway.Tokens;
import io.wattbus.gateway.connection.OcppListener;
import io.wattbus.gateway.connection.TestStation;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One of several gateways on one database. */
final class Replica implements AutoCloseable {

    static final String PASSWORD = "a password of sufficient length";

    private final ConfigurableApplicationContext context;

    private Replica(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Replica start(String name, String databaseUrl) {
        Map<String, Object> settings = Map.of("spring.datasource.url", databaseUrl, "wattbus.instance.name", name);
        return new Replica(new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(
                        new EmbeddedPlatform(),
                        started -> started.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("replica", settings)))
                .run());
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** The operator's API of this replica. */
    Api api() {
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return Api.on(port)
                .with(Tokens.of("FI*WAT", "locations:write", "stations:write", "stations:read", "commands:write"));
    }

    TestStation connect(String stationId) {
        int port = context.getBean(OcppListener.class).port();
        return TestStation.connect(port, stationId, TestStation.credentials(stationId, PASSWORD), "ocpp1.6");
    }

    @Override
    public void close() {
        context.close();
    }
}

package io.wattbus.roaming.testing;

import io.wattbus.roaming.RoamingApplication;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A service of its own, on a database and with consumer groups of its own, that ends and begins again. */
public final class RestartableService implements AutoCloseable {

    private final Map<String, Object> settings = new HashMap<>();
    private final Api api;
    private ConfigurableApplicationContext context;

    private RestartableService() {
        String name = "restarted-" + UUID.randomUUID();
        int port = RealParts.freePort();
        String url = "http://localhost:" + port;
        settings.put("WATTBUS_DATABASE_URL", RealParts.newDatabaseUrl());
        settings.put("WATTBUS_HTTP_PORT", Integer.toString(port));
        settings.put("WATTBUS_ROAMING_URL", url);
        settings.put("WATTBUS_INSTANCE", name);
        settings.put("spring.kafka.consumer.group-id", name);
        this.api = new Api(url);
        this.context = run();
    }

    public static RestartableService start() {
        return new RestartableService();
    }

    /** What there is around it, as long as it runs. */
    public World world() {
        return new World(context.getBean(KafkaWorld.class), api);
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public void stop() {
        context.close();
    }

    public void startAgain() {
        context = run();
    }

    @Override
    public void close() {
        context.close();
    }

    private ConfigurableApplicationContext run() {
        return new SpringApplicationBuilder(RoamingApplication.class, TestBeans.class)
                .initializers(
                        new RealParts(),
                        started -> started.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("restarted", settings)))
                .run();
    }
}

package io.wattbus.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole gateway, running on {@link EmbeddedPlatform}; all such tests share one. It looks for no lost
 * connections by itself: tests that do look with clocks of their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "wattbus.instance.return-time=1h")
@ContextConfiguration(initializers = EmbeddedPlatform.class)
public @interface RunningGateway {}

package io.wattbus.availability;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rounds are repeated: one that fails because a part is away is worth a line, not a trace. */
@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SchedulingConfiguration.class);

    @Bean
    ThreadPoolTaskSchedulerCustomizer shortWarnings() {
        return scheduler -> scheduler.setErrorHandler(e -> LOG.atWarn()
                .addKeyValue("cause", e.getClass().getName())
                .addKeyValue("reason", e.getMessage())
                .log("A round failed; it is repeated"));
    }
}

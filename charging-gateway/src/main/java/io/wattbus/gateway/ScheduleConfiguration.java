package io.wattbus.gateway;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The threads of whatever is done now and then. Spring's own has one for all that is done with a pause between. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    private static final int AT_ONCE = 8;

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(AT_ONCE);
        scheduler.setThreadNamePrefix("schedule-");
        scheduler.setRemoveOnCancelPolicy(true);
        return scheduler;
    }
}

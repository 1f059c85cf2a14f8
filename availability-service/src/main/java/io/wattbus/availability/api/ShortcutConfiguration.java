package io.wattbus.availability.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationPredicate;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** Puts the shortcut behind the limit, and has nobody else time what takes it. */
@Configuration(proxyBeanMethods = false)
class ShortcutConfiguration {

    @Bean
    FilterRegistrationBean<Shortcut> shortcut(
            LocationController locations, StatusController statuses, MeterRegistry meters) {
        FilterRegistrationBean<Shortcut> filter =
                new FilterRegistrationBean<>(new Shortcut(locations, statuses, meters));
        filter.addUrlPatterns(PolledRead.STATUS, PolledRead.LOCATIONS + "/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 200);
        return filter;
    }

    @Bean
    ObservationPredicate timedByTheShortcut() {
        return (_, context) -> !(context instanceof ServerRequestObservationContext served
                && Optional.ofNullable(served.getCarrier())
                        .flatMap(PolledRead::of)
                        .isPresent());
    }
}

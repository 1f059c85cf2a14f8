package io.wattbus.availability.limit;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** Puts the limit before the API, and behind what says who may read its answers. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    FilterRegistrationBean<RateLimit> rateLimit(LimitSettings settings, JsonMapper json, MeterRegistry meters) {
        FilterRegistrationBean<RateLimit> filter = new FilterRegistrationBean<>(new RateLimit(settings, json, meters));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }
}

package io.wattbus.roaming.ocpi;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.UrlHandlerFilter;

/** Endpoints are the same with a slash at their end: OCPI's own examples write them so. */
@Configuration(proxyBeanMethods = false)
class SlashConfiguration {

    @Bean
    FilterRegistrationBean<UrlHandlerFilter> ocpiSlashes() {
        FilterRegistrationBean<UrlHandlerFilter> filter = new FilterRegistrationBean<>(
                UrlHandlerFilter.trailingSlashHandler("/ocpi/**").wrapRequest().build());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}

package io.wattbus.availability.page;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a browser may do with the page: nothing inline, and nothing of others but tiles where they are set. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    FilterRegistrationBean<Filter> pageHeaders(PageSettings settings) {
        String policy = policy(settings);
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            HttpServletResponse answer = (HttpServletResponse) response;
            answer.setHeader("Content-Security-Policy", policy);
            answer.setHeader("X-Content-Type-Options", "nosniff");
            answer.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
            chain.doFilter(request, response);
        });
        filter.addUrlPatterns("/", "/index.html", "/page/*", "/webjars/*");
        return filter;
    }

    private static String policy(PageSettings settings) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:"
                + tileServer(settings.tileUrl())
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    }

    /** With {@code {s}} any server of that domain. */
    private static String tileServer(String tileUrl) {
        if (tileUrl.isEmpty()) {
            return "";
        }
        int host = tileUrl.indexOf("://") + "://".length();
        return " " + tileUrl.substring(0, tileUrl.indexOf('/', host)).replace("{s}", "*");
    }
}

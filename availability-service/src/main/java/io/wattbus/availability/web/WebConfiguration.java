package io.wattbus.availability.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API says of itself. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI().info(new Info().title("Wattbus availability").version("v1"));
    }
}

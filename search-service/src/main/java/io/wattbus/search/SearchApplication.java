package io.wattbus.search;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The search service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SearchApplication {

    static void main(String[] args) {
        SpringApplication.run(SearchApplication.class, args);
    }
}

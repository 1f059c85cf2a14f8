package io.wattbus.availability;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The availability service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class AvailabilityApplication {

    static void main(String[] args) {
        SpringApplication.run(AvailabilityApplication.class, args);
    }
}

package io.wattbus.roaming;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The roaming service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class RoamingApplication {

    static void main(String[] args) {
        SpringApplication.run(RoamingApplication.class, args);
    }
}

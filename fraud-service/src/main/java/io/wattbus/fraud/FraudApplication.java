package io.wattbus.fraud;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The fraud service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class FraudApplication {

    static void main(String[] args) {
        SpringApplication.run(FraudApplication.class, args);
    }
}

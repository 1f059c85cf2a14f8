package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.ocpi.OcpiVersion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This version and where its modules are. */
@Configuration(proxyBeanMethods = false)
class Ocpi221 {

    static final String VERSION = "2.2.1";
    static final String PATH = "/ocpi/" + VERSION;
    static final String LOCATIONS = PATH + "/locations";
    static final String TARIFFS = PATH + "/tariffs";
    static final String SESSIONS = PATH + "/sessions";
    static final String CDRS = PATH + "/cdrs";
    static final String TOKENS = PATH + "/tokens";
    static final String COMMANDS = PATH + "/commands";
    static final String CREDENTIALS = PATH + "/credentials";

    @Bean
    OcpiVersion ocpi221Version() {
        return new OcpiVersion(VERSION);
    }
}

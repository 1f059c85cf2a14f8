package io.wattbus.gateway.command;

import io.wattbus.gateway.connection.Connections;
import io.wattbus.gateway.connection.Subprotocols;
import io.wattbus.gateway.registry.Stations;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the commands together. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    @Bean
    Commands commands(Stations stations, Connections connections, Subprotocols subprotocols, Clock clock) {
        return new Commands(stations::find, connections::find, subprotocols::haveCommand, clock);
    }
}

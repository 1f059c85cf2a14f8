package io.wattbus.gateway.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.gateway.authorization.Authorizations;
import io.wattbus.gateway.connection.Connections;
import io.wattbus.gateway.connection.OcppProperties;
import io.wattbus.gateway.connection.Subprotocols;
import io.wattbus.gateway.registry.Stations;
import io.wattbus.gateway.replica.ReplicaNotices;
import io.wattbus.gateway.station.GatewayRun;
import io.wattbus.gateway.station.Holders;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the commands together. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    @Bean
    CommandMetrics commandMetrics(MeterRegistry registry) {
        return new CommandMetrics(registry);
    }

    @Bean
    CommandSender commandSender(
            CommandRepository rows, CommandMetrics metrics, TransactionTemplate transactions, Clock clock) {
        return new CommandSender(rows, metrics, transactions, clock);
    }

    @Bean
    AwaitedCommands awaitedCommands(CommandRepository rows) {
        return new AwaitedCommands(rows::conclusion);
    }

    @Bean
    Commands commands(
            Stations stations,
            Authorizations authorizations,
            Subprotocols subprotocols,
            Connections connections,
            Holders holders,
            CommandRepository rows,
            CommandSender sender,
            CommandMetrics metrics,
            AwaitedCommands awaited,
            ReplicaNotices notices,
            Clock clock,
            CommandProperties properties,
            OcppProperties ocpp) {
        return new Commands(
                stations,
                authorizations,
                subprotocols,
                connections,
                holders,
                rows,
                sender,
                metrics,
                awaited,
                notices,
                clock,
                properties,
                ocpp);
    }

    @Bean
    StationCalls stationCalls(Commands commands) {
        return new StationCalls(commands);
    }

    @Bean
    LeftCommands leftCommands(
            CommandRepository rows,
            AbandonedCommands abandoned,
            CommandMetrics metrics,
            AwaitedCommands awaited,
            CommandSender sender,
            Connections connections,
            ReplicaNotices notices,
            GatewayRun run,
            CommandProperties properties) {
        return new LeftCommands(rows, abandoned, metrics, awaited, sender, connections, notices, run, properties);
    }
}

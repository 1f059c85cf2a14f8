package io.wattbus.localplatform.parts;

import io.wattbus.localplatform.process.ProcessSpec;
import io.wattbus.localplatform.process.Processes;
import io.wattbus.localplatform.process.Signal;
import io.wattbus.localplatform.process.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** PostgreSQL, with passwords, as everywhere else. */
final class PostgresPart implements PartRecipe {

    private final PostgresServer server;
    private final Processes processes;
    private final Path home;
    private final Path cluster;

    PostgresPart(PostgresServer server, Processes processes) {
        this.server = server;
        this.processes = processes;
        this.home = processes.directory().data(Part.POSTGRESQL.id());
        this.cluster = home.resolve("cluster");
    }

    @Override
    public void unpack() throws IOException {
        PostgresBinaries.unpackedIn(processes.directory().programs(Part.POSTGRESQL.id()));
    }

    @Override
    public ProcessSpec process() throws IOException {
        PostgresBinaries binaries =
                PostgresBinaries.unpackedIn(processes.directory().programs(Part.POSTGRESQL.id()));
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise(binaries);
        }
        List<String> command = binaries.command(
                "postgres",
                List.of(
                        "-D", cluster.toString(),
                        "-p", Integer.toString(server.port()),
                        "-c", "listen_addresses=localhost",
                        "-c", "unix_socket_directories=",
                        "-c", "max_connections=200",
                        "-c", "shared_buffers=128MB"));
        return ProcessSpec.of(Part.POSTGRESQL.id(), Tier.PART, command, home).stoppedBy(Signal.INT);
    }

    @Override
    public boolean isReady() throws SQLException {
        try (Connection connection = server.connect()) {
            return connection.isValid(1);
        }
    }

    private void initialise(PostgresBinaries binaries) throws IOException {
        Path password = Files.writeString(home.resolve("password"), PostgresServer.SUPERUSER);
        List<String> command = binaries.command(
                "initdb",
                List.of(
                        "-D",
                        cluster.toString(),
                        "-U",
                        PostgresServer.SUPERUSER,
                        "-A",
                        "scram-sha-256",
                        "--pwfile",
                        password.toString(),
                        "-E",
                        "UTF-8",
                        "--no-locale",
                        "--no-sync"));
        processes.run(ProcessSpec.of("postgresql-init", Tier.PART, command, home));
    }
}

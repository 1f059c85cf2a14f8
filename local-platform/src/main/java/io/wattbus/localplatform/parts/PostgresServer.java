package io.wattbus.localplatform.parts;

import io.wattbus.localplatform.process.StartFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Pattern;

/** The local PostgreSQL as its administrator sees it. */
public record PostgresServer(int port) {

    static final String SUPERUSER = "postgres";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /** The server among the parts with these settings. */
    public static PostgresServer in(Map<Part, PartSettings> parts) {
        PartSettings its = parts.get(Part.POSTGRESQL);
        if (its == null) {
            throw new IllegalArgumentException("PostgreSQL is not among the parts of this platform");
        }
        return new PostgresServer(its.port());
    }

    /** The JDBC address of {@code database}. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    /** Makes the database and a user of the same name and password who owns it, where they are not there yet. */
    public void createDatabase(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                statement.execute("CREATE ROLE %1$s LOGIN PASSWORD '%1$s'".formatted(name));
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE %1$s OWNER %1$s".formatted(name));
            }
        } catch (SQLException e) {
            throw new StartFailure("Cannot make the database %s: %s".formatted(name, e.getMessage()), e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(SUPERUSER) + "?connectTimeout=2", SUPERUSER, SUPERUSER);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }
}

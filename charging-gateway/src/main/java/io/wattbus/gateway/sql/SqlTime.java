package io.wattbus.gateway.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants as {@code timestamptz}, which the driver takes and gives as {@link OffsetDateTime} only. */
public final class SqlTime {

    private SqlTime() {}

    /** The parameter that stands for {@code instant}. */
    public static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The parameter that stands for {@code instant}, null if there is none. */
    public static @Nullable OffsetDateTime of(Optional<Instant> instant) {
        return instant.map(SqlTime::of).orElse(null);
    }

    /** The instant in a column that is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The instant in a column that may be null. */
    public static Optional<Instant> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}

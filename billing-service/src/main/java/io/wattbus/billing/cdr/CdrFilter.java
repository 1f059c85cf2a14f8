package io.wattbus.billing.cdr;

import io.swagger.v3.oas.annotations.Parameter;
import io.wattbus.billing.charging.OperatorId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of an operator's records are asked for; what is absent is not asked about.
 *
 * @param from the session ended at this moment or later
 * @param to the session ended before this moment
 */
public record CdrFilter(
        @Nullable UUID sessionId,

        @Parameter(description = "The session ended then or later") @Nullable
        Instant from,

        @Parameter(description = "The session ended before then") @Nullable
        Instant to,

        @Nullable String locationId,
        @Nullable String tariffId,

        @Parameter(description = "Only credits, or none") @Nullable
        Boolean credit) {

    /** The condition on table {@code cdr}; what it names is put into {@code parameters}. */
    String condition(OperatorId operator, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("operator_id = :operator"));
        parameters.put("operator", operator.value());
        add(conditions, parameters, "session_id = :session", "session", sessionId);
        add(conditions, parameters, "ended_at >= :from", "from", from == null ? null : Timestamp.from(from));
        add(conditions, parameters, "ended_at < :to", "to", to == null ? null : Timestamp.from(to));
        add(conditions, parameters, "location_id = :location", "location", locationId);
        add(conditions, parameters, "tariff_id = :tariff", "tariff", tariffId);
        add(conditions, parameters, "(credits is not null) = :credit", "credit", credit);
        return String.join(" and ", conditions);
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}

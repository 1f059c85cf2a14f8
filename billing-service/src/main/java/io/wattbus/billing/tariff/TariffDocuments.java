package io.wattbus.billing.tariff;

import io.wattbus.billing.charging.OperatorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Versions of tariffs as OCPI 2.2.1 Tariff objects in JSON, for those who are billed by them. */
@Repository
public class TariffDocuments {

    private static final int MOST_KNOWN = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<Key, String> known = new ConcurrentHashMap<>();

    private record Key(OperatorId operator, TariffReference reference) {}

    TariffDocuments(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The version that {@code reference} names; it must exist, and never changes. */
    public String get(OperatorId operator, TariffReference reference) {
        Key key = new Key(operator, reference);
        @Nullable String remembered = known.get(key);
        if (remembered != null) {
            return remembered;
        }
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        String read = jdbc.sql("""
                        select tariff, recorded_at from tariff_version
                        where operator_id = ? and tariff_id = ? and version = ?""")
                .params(operator.value(), reference.tariffId().value(), reference.version())
                .query((row, _) -> document(key, row))
                .single();
        known.put(key, read);
        return read;
    }

    /** With what OCPI requires besides the prices. */
    private String document(Key key, ResultSet row) throws SQLException {
        ObjectNode tariff = json.createObjectNode();
        tariff.put("country_code", key.operator().countryCode());
        tariff.put("party_id", key.operator().partyId());
        tariff.put("id", key.reference().tariffId().value());
        tariff.setAll((ObjectNode) json.readTree(row.getString("tariff")));
        tariff.put(
                "last_updated",
                row.getTimestamp("recorded_at")
                        .toInstant()
                        .truncatedTo(ChronoUnit.MILLIS)
                        .toString());
        return json.writeValueAsString(tariff);
    }
}

package io.wattbus.gateway.authorization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The columns that name a token, which several tables have. */
final class TokenRow {

    private TokenRow() {}

    static IdToken token(ResultSet row) throws SQLException {
        return new IdToken(
                row.getString("uid"),
                IdTokenType.valueOf(row.getString("type")),
                Optional.ofNullable(row.getString("issuing_party")),
                Optional.ofNullable(row.getString("contract_id")));
    }
}

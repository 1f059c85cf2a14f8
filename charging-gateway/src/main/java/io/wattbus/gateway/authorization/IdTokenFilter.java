package io.wattbus.gateway.authorization;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which id tokens are asked for; what is not given does not matter.
 *
 * @param uid how the uid begins
 */
record IdTokenFilter(
        IdTokenDocument.@Nullable Status status,
        @Nullable IdTokenType type,
        @Nullable String groupId,
        @Nullable String issuingParty,
        @Nullable String contractId,
        @Nullable String uid) {

    Map<String, @Nullable Object> columns() {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("status", status == null ? null : status.name());
        columns.put("type", type == null ? null : type.name());
        columns.put("group", groupId);
        columns.put("issuer", issuingParty);
        columns.put("contract", contractId);
        columns.put("uid", uid == null ? null : IdTokenDocument.keyOf(uid));
        return columns;
    }

    @Override
    public String toString() {
        return "IdTokenFilter";
    }
}

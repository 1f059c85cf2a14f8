package io.wattbus.gateway.ocpp16;

import static io.wattbus.gateway.rpc.ErrorCode.PROPERTY_CONSTRAINT_VIOLATION;

import java.util.List;
import java.util.Locale;

/**
 * Take these authorizations for when you are offline (OCPP 1.6 §6.41).
 *
 * @param listVersion of the list as it is afterwards
 */
record SendLocalListRequest(int listVersion, List<AuthorizationData> localAuthorizationList, UpdateType updateType) {

    static SendLocalListRequest from(Fields fields) {
        return new SendLocalListRequest(
                fields.integer("listVersion"),
                unique(fields.optionalList("localAuthorizationList", AuthorizationData::from)
                        .orElse(List.of())),
                fields.word("updateType", UpdateType.class));
    }

    private static List<AuthorizationData> unique(List<AuthorizationData> entries) {
        long idTags = entries.stream()
                .map(entry -> entry.idTag().toUpperCase(Locale.ROOT))
                .distinct()
                .count();
        if (idTags < entries.size()) {
            throw new InvalidPayload(
                    PROPERTY_CONSTRAINT_VIOLATION, "localAuthorizationList has an idTag more than once");
        }
        return entries;
    }
}

package io.wattbus.gateway.ocpp16;

import java.util.List;

/**
 * Take these authorizations for when you are offline (OCPP 1.6 §6.41).
 *
 * @param listVersion of the list as it is afterwards
 */
record SendLocalListRequest(int listVersion, List<AuthorizationData> localAuthorizationList, UpdateType updateType) {

    static SendLocalListRequest from(Fields fields) {
        return new SendLocalListRequest(
                fields.integer("listVersion"),
                fields.optionalList("localAuthorizationList", AuthorizationData::from)
                        .orElse(List.of()),
                fields.word("updateType", UpdateType.class));
    }
}

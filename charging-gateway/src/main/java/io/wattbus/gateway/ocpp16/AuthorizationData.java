package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/**
 * An entry of the local list (OCPP 1.6 §7.1).
 *
 * @param idTagInfo none in a differential update removes the idTag
 */
record AuthorizationData(String idTag, Optional<IdTagInfo> idTagInfo) {

    static AuthorizationData from(Fields fields) {
        return new AuthorizationData(
                fields.text("idTag", IdTagInfo.MAX_ID_TAG), fields.optionalObject("idTagInfo", IdTagInfo::from));
    }
}

package io.wattbus.roaming.testing;

import tools.jackson.databind.node.ObjectNode;

/** Drivers' tokens as OCPI writes them. */
public final class Drivers {

    private Drivers() {}

    /** A valid RFID token of {@code party}. */
    public static ObjectNode token(String party, String uid) {
        return Api.JSON
                .createObjectNode()
                .put("country_code", party.substring(0, 2))
                .put("party_id", party.substring(3))
                .put("uid", uid)
                .put("type", "RFID")
                .put("contract_id", "SE-EMP-C" + uid)
                .put("visual_number", "No. " + uid)
                .put("issuer", "Partner")
                .put("group_id", "FAMILY")
                .put("valid", true)
                .put("whitelist", "ALLOWED")
                .put("something_unknown", 1)
                .put("last_updated", "2026-11-01T10:00:00Z");
    }
}

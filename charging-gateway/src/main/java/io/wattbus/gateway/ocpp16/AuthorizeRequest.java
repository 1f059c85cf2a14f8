package io.wattbus.gateway.ocpp16;

/** Somebody wants to charge (OCPP 1.6 §6.1). */
record AuthorizeRequest(String idTag) {

    static AuthorizeRequest from(Fields fields) {
        return new AuthorizeRequest(fields.text("idTag", IdTagInfo.MAX_ID_TAG));
    }
}

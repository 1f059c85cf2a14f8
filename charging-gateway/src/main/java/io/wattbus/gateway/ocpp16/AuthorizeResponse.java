package io.wattbus.gateway.ocpp16;

/** Whether they may (OCPP 1.6 §6.2). */
record AuthorizeResponse(IdTagInfo idTagInfo) {}

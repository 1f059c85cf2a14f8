package io.wattbus.gateway.ocpp16;

/** Noted (OCPP 1.6 §6.20). */
record FirmwareStatusNotificationResponse() {}

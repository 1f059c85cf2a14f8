package io.wattbus.gateway.ocpp16;

/** Noted (OCPP 1.6 security whitepaper §5.16). */
record SecurityEventNotificationResponse() {}

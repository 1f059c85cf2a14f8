package io.wattbus.gateway.ocpp16;

/** How far the upload of diagnostics is (OCPP 1.6 §6.17). */
record DiagnosticsStatusNotificationRequest(DiagnosticsStatus status) {

    static DiagnosticsStatusNotificationRequest from(Fields fields) {
        return new DiagnosticsStatusNotificationRequest(fields.word("status", DiagnosticsStatus.class));
    }
}

package io.wattbus.gateway.ocpp16;

/** A log that can be uploaded (OCPP 1.6 security whitepaper §6.13). */
enum LogType implements Word {
    DIAGNOSTICS_LOG("DiagnosticsLog"),
    SECURITY_LOG("SecurityLog");

    private final String word;

    LogType(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}

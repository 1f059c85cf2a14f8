package io.wattbus.gateway.ocpp16;

/** Whether it was changed (OCPP 1.6 §6.10). */
record ChangeConfigurationResponse(ConfigurationStatus status) {

    static ChangeConfigurationResponse from(Fields fields) {
        return new ChangeConfigurationResponse(fields.word("status", ConfigurationStatus.class));
    }
}

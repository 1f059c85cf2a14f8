package io.wattbus.gateway.ocpp16;

/** Change a setting (OCPP 1.6 §6.9). */
record ChangeConfigurationRequest(String key, String value) {

    static ChangeConfigurationRequest from(Fields fields) {
        return new ChangeConfigurationRequest(
                fields.text("key", KeyValue.MAX_KEY), fields.text("value", KeyValue.MAX_VALUE));
    }
}

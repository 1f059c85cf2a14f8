package io.wattbus.gateway.ocpp16;

import java.util.List;

/** How the charge point is set (OCPP 1.6 §6.24). */
record GetConfigurationResponse(List<KeyValue> configurationKey, List<String> unknownKey) {

    static GetConfigurationResponse from(Fields fields) {
        return new GetConfigurationResponse(
                fields.optionalList("configurationKey", KeyValue::from).orElse(List.of()),
                fields.optionalTexts("unknownKey", KeyValue.MAX_KEY));
    }
}

package io.wattbus.gateway.ocpp16;

import java.util.List;

/**
 * Say how you are set (OCPP 1.6 §6.23).
 *
 * @param key the settings asked for; none asks for all
 */
record GetConfigurationRequest(List<String> key) {

    static GetConfigurationRequest from(Fields fields) {
        return new GetConfigurationRequest(fields.optionalTexts("key", KeyValue.MAX_KEY));
    }
}

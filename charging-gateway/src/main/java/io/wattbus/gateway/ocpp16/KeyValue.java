package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/**
 * A setting of a charge point (OCPP 1.6 §7.29).
 *
 * @param value none if the setting is known but not set
 */
record KeyValue(String key, boolean readonly, Optional<String> value) {

    static final int MAX_KEY = 50;
    static final int MAX_VALUE = 500;

    static KeyValue from(Fields fields) {
        return new KeyValue(
                fields.text("key", MAX_KEY), fields.flag("readonly"), fields.optionalSetting("value", MAX_VALUE));
    }
}

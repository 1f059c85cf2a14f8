package io.wattbus.availability.tariff;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A tariff as it is in Redis: with what is absent, too, because there are few and their parts are optional. */
final class StoredTariff {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredTariff() {}

    static String write(Tariff tariff) {
        return JSON.writeValueAsString(tariff);
    }

    static Tariff read(String json) {
        return JSON.readValue(json, Tariff.class);
    }
}

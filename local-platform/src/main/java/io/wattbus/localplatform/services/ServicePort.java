package io.wattbus.localplatform.services;

import java.util.Map;

/**
 * A port of a service.
 *
 * @param variable sets it in the environment of the service
 * @param override sets it in the environment of the platform, where two services may not share a variable
 * @param documented what it is otherwise
 */
public record ServicePort(String variable, String override, int documented) {

    static ServicePort http(String service, int documented) {
        return new ServicePort("WATTBUS_HTTP_PORT", "WATTBUS_" + service + "_PORT", documented);
    }

    static ServicePort ocpp(int documented) {
        return new ServicePort("WATTBUS_OCPP_PORT", "WATTBUS_OCPP_PORT", documented);
    }

    /** The port in the environment of the platform. */
    public int in(Map<String, String> environment) {
        return Integer.parseInt(environment.getOrDefault(override, Integer.toString(documented)));
    }
}

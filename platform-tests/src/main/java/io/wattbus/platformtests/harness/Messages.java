package io.wattbus.platformtests.harness;

import java.time.Instant;

/** Payloads of OCPP 1.6 as a station writes them, by hand. */
public final class Messages {

    private Messages() {}

    public static String boot() {
        return """
                {"chargePointVendor": "Aurora", "chargePointModel": "DC150", "firmwareVersion": "3.2.1"}""";
    }

    public static String authorize(String idToken) {
        return """
                {"idTag": "%s"}""".formatted(idToken);
    }

    public static String status(int connector, String status, Instant at) {
        return """
                {"connectorId": %d, "errorCode": "NoError", "status": "%s", "timestamp": "%s"}\
                """.formatted(connector, status, at);
    }

    public static String start(int connector, String idToken, Instant at, long meterWh) {
        return """
                {"connectorId": %d, "idTag": "%s", "timestamp": "%s", "meterStart": %d}\
                """.formatted(connector, idToken, at, meterWh);
    }

    public static String meterValues(int connector, int transactionId, Instant at, long meterWh, long powerW) {
        return """
                {"connectorId": %d, "transactionId": %d, "meterValue": [{"timestamp": "%s", "sampledValue": [
                 {"value": "%d", "measurand": "Energy.Active.Import.Register", "unit": "Wh"},
                 {"value": "%d", "measurand": "Power.Active.Import", "unit": "W"}]}]}\
                """.formatted(connector, transactionId, at, meterWh, powerW);
    }

    public static String stop(int transactionId, Instant at, long meterWh) {
        return """
                {"transactionId": %d, "timestamp": "%s", "meterStop": %d, "reason": "Local"}\
                """.formatted(transactionId, at, meterWh);
    }
}

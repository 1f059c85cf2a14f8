package io.wattbus.platformtests.harness;

/** What is sent to the gateway's API to provision an operator. */
final class Documents {

    private Documents() {}

    static String operator(String operatorId) {
        return """
                {"name": "%1$s Charging", "legalEntity": "%1$s Oy", "vatNumber": "FI12345671", "currency": "EUR"}\
                """.formatted(operatorId);
    }

    static String location() {
        return """
                {"name": "Helsinki Asemakatu", "address": "Asemakatu 1", "city": "Helsinki", "postalCode": "00100",
                 "country": "FIN", "coordinates": {"latitude": "60.1699", "longitude": "24.9384"},
                 "timeZone": "Europe/Helsinki"}""";
    }

    /** A station with a connector on each of two EVSEs. */
    static String station(String locationId, String password) {
        return """
                {"locationId": "%s", "password": "%s", "evses": [%s, %s]}\
                """.formatted(locationId, password, evse(1), evse(2));
    }

    private static String evse(int number) {
        return """
                {"evseNumber": %1$d, "connectors": [{"connectorNumber": %1$d, "standard": "IEC_62196_T2_COMBO",
                 "format": "CABLE", "powerType": "DC", "maxVoltageV": 920, "maxAmperageA": 500, "maxPowerW": 150000}]}\
                """.formatted(number);
    }
}

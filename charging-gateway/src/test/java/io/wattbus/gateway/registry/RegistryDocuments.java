package io.wattbus.gateway.registry;

import io.wattbus.gateway.Consumed;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.LocationRecord;
import java.util.List;

/** What the tests of the registry's API put there, and what comes of it. */
final class RegistryDocuments {

    static final String OPERATOR = """
            {"name": "%s", "legalEntity": "Registry Oy", "vatNumber": "FI12345678", "currency": "EUR"}""";
    static final String LOCATION = """
            {"name": "Harbour", "address": "Laituri 1", "city": "Helsinki", "country": "FIN",
             "coordinates": {"latitude": "60.1699", "longitude": "24.9384"}, "timeZone": "Europe/Helsinki"}""";
    static final String STATION = """
            {"locationId": "REG-1", "password": "%s", "evses": [
              {"evseNumber": 1, "evseId": "FI*REG*E1", "connectors": [{"connectorNumber": 1,
                "standard": "IEC_62196_T2_COMBO", "format": "CABLE", "powerType": "DC", "maxVoltageV": 400,
                "maxAmperageA": 250, "maxPowerW": 100000}]},
              {"evseNumber": 2, "connectors": [{"connectorNumber": 2,
                "standard": "IEC_62196_T2", "format": "SOCKET", "powerType": "AC_3_PHASE", "maxVoltageV": 230,
                "maxAmperageA": 32, "maxPowerW": 22000}]}]}""";
    static final String PASSWORD = "k9Jd-2mNq-8Xw3-Pz7t";

    private RegistryDocuments() {}

    static List<LocationRecord> withStation(String key, String stationId) {
        return Consumed.of(Topics.LOCATIONS, key).stream()
                .filter(location -> location.getEvses().stream()
                        .anyMatch(evse -> evse.getStationId().equals(stationId)))
                .toList();
    }
}

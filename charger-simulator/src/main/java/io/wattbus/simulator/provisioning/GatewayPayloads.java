package io.wattbus.simulator.provisioning;

import io.wattbus.simulator.fleet.ChargingStation;
import io.wattbus.simulator.fleet.Connector;
import io.wattbus.simulator.fleet.IdToken;
import io.wattbus.simulator.fleet.Location;
import io.wattbus.simulator.fleet.Operator;
import java.util.List;

/** The bodies of the gateway's REST interface. */
final class GatewayPayloads {

    /** The cards of OCPP 1.6 in the words of 2.0.1. */
    static final String RFID_CARD = "ISO14443";

    record OperatorBody(String name, String legalEntity, String vatNumber, String currency, String website) {}

    record Coordinates(String latitude, String longitude) {}

    record OpeningTimes(boolean twentyFourSeven) {}

    record LocationBody(
            String name,
            String address,
            String city,
            String postalCode,
            String country,
            Coordinates coordinates,
            String timeZone,
            boolean publish,
            OpeningTimes openingTimes) {}

    record ConnectorBody(
            int connectorNumber,
            String standard,
            String format,
            String powerType,
            int maxVoltageV,
            int maxAmperageA,
            int maxPowerW) {}

    record EvseBody(int evseNumber, String evseId, String physicalReference, List<ConnectorBody> connectors) {}

    record StationBody(String locationId, String password, List<EvseBody> evses) {
        @Override
        public String toString() {
            return "StationBody[" + locationId + "]";
        }
    }

    record IdTokenBody(String contractId, String status, String whitelist) {
        @Override
        public String toString() {
            return "IdTokenBody[" + status + "]";
        }
    }

    private GatewayPayloads() {}

    static OperatorBody of(Operator operator) {
        return new OperatorBody(
                operator.name(), operator.legalEntity(), operator.vatNumber(), operator.currency(), operator.website());
    }

    static LocationBody of(Location location) {
        return new LocationBody(
                location.name(),
                location.address(),
                location.city(),
                location.postalCode(),
                location.country(),
                new Coordinates(location.latitude(), location.longitude()),
                location.timeZone(),
                true,
                new OpeningTimes(true));
    }

    static StationBody of(ChargingStation station) {
        List<EvseBody> evses = station.model().connectors().stream()
                .map(connector -> evse(station, connector))
                .toList();
        return new StationBody(station.locationId(), station.password(), evses);
    }

    static IdTokenBody of(IdToken token) {
        return new IdTokenBody(token.contractId(), token.status().name(), "ALWAYS");
    }

    /** On OCPP 1.6 a connector is an EVSE. */
    private static EvseBody evse(ChargingStation station, Connector connector) {
        Connector.Plug plug = connector.plug();
        String stationId = station.stationId();
        String last = stationId.substring(Math.max(0, stationId.length() - 3));
        return new EvseBody(
                connector.number(),
                station.evseId(connector.number()),
                "%s-%d".formatted(last, connector.number()),
                List.of(new ConnectorBody(
                        1,
                        plug.standard(),
                        plug.format(),
                        plug.powerType(),
                        plug.maxVoltageV(),
                        plug.maxAmperageA(),
                        connector.maxPowerW())));
    }
}

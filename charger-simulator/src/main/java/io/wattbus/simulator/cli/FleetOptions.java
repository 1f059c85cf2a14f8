package io.wattbus.simulator.cli;

import io.wattbus.simulator.fleet.ChargingStation;
import io.wattbus.simulator.fleet.Fleet;
import io.wattbus.simulator.fleet.Operator;
import io.wattbus.simulator.fleet.PasswordPattern;
import io.wattbus.simulator.rpc.Json;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.type.TypeReference;

/** Which stations, and where they call. */
final class FleetOptions {

    @Option(
            names = "--url",
            description = "The central system; station ids are appended (default: ${DEFAULT-VALUE})",
            defaultValue = "ws://localhost:8180/ocpp")
    URI url = URI.create("ws://localhost:8180/ocpp");

    @Option(
            names = "--operator",
            description = "Whose stations, in OCPI form (default: ${DEFAULT-VALUE})",
            defaultValue = "FI*WAT")
    String operator = "FI*WAT";

    @Option(names = "--stations", description = "How many (default: ${DEFAULT-VALUE})", defaultValue = "20")
    int stations = 20;

    @Option(
            names = "--password-pattern",
            description = "Passwords, with {stationId} for the id (default: ${DEFAULT-VALUE})",
            defaultValue = "demo-{stationId}-password")
    String passwordPattern = PasswordPattern.DEMO.pattern();

    @Option(
            names = "--stations-file",
            description = "Stations from a JSON file instead: [{\"stationId\",\"locationId\",\"password\",\"model\"}]")
    @Nullable
    Path stationsFile;

    Fleet fleet() {
        Fleet fleet = Fleet.of(Operator.of(operator), stations, new PasswordPattern(passwordPattern));
        return stationsFile == null
                ? fleet
                : new Fleet(fleet.operator(), fleet.locations(), read(stationsFile), fleet.idTokens());
    }

    private static List<ChargingStation> read(Path file) {
        return Json.MAPPER.readValue(file, new TypeReference<>() {});
    }
}

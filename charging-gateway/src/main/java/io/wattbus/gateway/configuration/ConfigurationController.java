package io.wattbus.gateway.configuration;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.registry.Stations;
import io.wattbus.gateway.rest.Problem;
import io.wattbus.gateway.rest.Tenant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The operators' API of how stations are set. */
@RestController
class ConfigurationController {

    private final Stations stations;
    private final ConfigurationRepository repository;

    ConfigurationController(Stations stations, ConfigurationRepository repository) {
        this.stations = stations;
        this.repository = repository;
    }

    /** What the station last answered to GetConfiguration; it is asked by that command. */
    @GetMapping("/api/v1/stations/{stationId}/configuration")
    ConfigurationView get(@Tenant OperatorId operator, @PathVariable StationId stationId) {
        Station station = stations.find(operator, stationId).orElseThrow(Problem::notFound);
        return new ConfigurationView(station.id().value(), repository.list(station.id()));
    }
}

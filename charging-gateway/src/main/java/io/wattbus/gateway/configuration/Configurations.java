package io.wattbus.gateway.configuration;

import io.wattbus.gateway.registry.StationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How stations are set. A {@link org.springframework.dao.DataAccessException} says that nothing was stored. */
@Component
public class Configurations {

    private final ConfigurationRepository repository;

    Configurations(ConfigurationRepository repository) {
        this.repository = repository;
    }

    /** Keeps what the station said instead of what it said of the same settings before. */
    @Transactional
    public void reported(StationId station, ConfigurationReport report) {
        if (report.complete()) {
            repository.forgetAll(station);
        } else {
            repository.forget(station, report.unknown());
        }
        report.settings().forEach(setting -> repository.save(station, setting, report.at()));
    }
}

package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.configuration.ConfigurationReport;
import io.wattbus.gateway.configuration.Setting;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;

/** Keeps how a charge point is set (OCPP 1.6 §5.8). */
record ReportedConfiguration(CentralSystem centralSystem)
        implements ResponseListener<GetConfigurationRequest, GetConfigurationResponse> {

    @Override
    public void heard(
            ConnectedStation station, GetConfigurationRequest request, GetConfigurationResponse response, Instant at) {
        centralSystem.configured(
                station,
                new ConfigurationReport(
                        request.key().isEmpty(),
                        response.configurationKey().stream()
                                .map(key -> new Setting(key.key(), key.value(), key.readonly()))
                                .toList(),
                        response.unknownKey(),
                        at));
    }
}

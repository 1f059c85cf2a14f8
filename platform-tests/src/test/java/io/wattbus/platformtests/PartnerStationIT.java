package io.wattbus.platformtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.localplatform.services.Service;
import io.wattbus.platformtests.harness.Partner;
import io.wattbus.platformtests.harness.Rest;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.Tenant;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A partner tells of its own station: apps see it, its price and its status, until the partner leaves. */
@OnPlatform
class PartnerStationIT {

    private static final String PARTY = "SE*CPO";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void appsSeeThePartnersStation(RunningPlatform platform, Tenant tenant) {
        Rest apps = Rest.of(platform.service(Service.AVAILABILITY_SERVICE).url(), "")
                .anonymous();
        String location = "/api/v1/locations/" + PARTY + "/HARBOUR";
        try (Partner partner = Partner.registered(tenant, PARTY)) {
            partner.ask("PUT", "locations/SE/CPO/HARBOUR", """
                    {"country_code": "SE", "party_id": "CPO", "id": "HARBOUR", "publish": true, "address": "Quay 1",
                     "city": "Visby", "country": "SWE", "time_zone": "Europe/Stockholm",
                     "coordinates": {"latitude": "57.634800", "longitude": "18.294840"},
                     "last_updated": "2026-03-01T10:00:00Z",
                     "evses": [{"uid": "H1", "status": "AVAILABLE", "last_updated": "2026-03-01T10:00:00Z",
                       "connectors": [{"id": "1", "standard": "IEC_62196_T2", "format": "SOCKET",
                         "power_type": "AC_3_PHASE", "max_voltage": 230, "max_amperage": 32,
                         "last_updated": "2026-03-01T10:00:00Z"}]}]}""");
            await().atMost(PATIENCE).until(() -> apps.get(location).status() == 200);

            partner.ask("PATCH", "locations/SE/CPO/HARBOUR/H1", """
                    {"status": "CHARGING", "last_updated": "2026-03-01T11:00:00Z"}""");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(apps.get(location).body()).contains("CHARGING"));

            partner.ask("DELETE", "credentials", "");
            await().atMost(PATIENCE).until(() -> apps.get(location).status() == 404);
        }
    }
}

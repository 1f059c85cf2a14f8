package io.wattbus.platformtests;

import static io.wattbus.platformtests.harness.Charger.accepted;
import static io.wattbus.schemas.Topics.STATION_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.localplatform.services.Service;
import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Messages;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.schemas.avro.StationEventType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of stations that nobody hears any more, drivers are told nothing that may be wrong. */
@OnPlatform
class LostGatewayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void stationsOfAKilledGatewayAreUnknownUntilTheyAreBack(RunningPlatform platform, Tenant tenant) {
        StationAccess gone = tenant.station();
        StationAccess back = tenant.station();
        becomeAvailable(tenant.connect(gone));
        becomeAvailable(tenant.connect(back));
        String silent = evse(platform, gone);
        String heard = evse(platform, back);
        awaitStatus(tenant, silent, "AVAILABLE");
        awaitStatus(tenant, heard, "AVAILABLE");

        platform.gateway().kill();
        platform.gateway().launch();
        platform.gateway().awaitReady();
        tenant.connect(back);

        awaitStatus(tenant, silent, "UNKNOWN");
        awaitStatus(tenant, heard, "AVAILABLE");
        becomeAvailable(tenant.connect(gone));
        awaitStatus(tenant, silent, "AVAILABLE");
    }

    private static void becomeAvailable(Charger charger) {
        charger.boot();
        accepted(charger.call("StatusNotification", Messages.status(1, "Available", Instant.now())));
    }

    private static void awaitStatus(Tenant tenant, String evseUid, String status) {
        await(evseUid + " is " + status)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tenant.api(Service.AVAILABILITY_SERVICE)
                                .anonymous()
                                .get("/api/v1/locations/%s/%s/evses/%s"
                                        .formatted(tenant.operatorId(), tenant.locationId(), evseUid))
                                .text("/status"))
                        .isEqualTo(status));
    }

    /** The uid of the EVSE whose status {@code station} told. */
    private static String evse(RunningPlatform platform, StationAccess station) {
        return await("the status on the topic")
                .atMost(PATIENCE)
                .until(
                        () -> platform.journal().values(STATION_EVENTS, station.stationId()).stream()
                                .filter(event -> event.getType() == StationEventType.CONNECTOR_STATUS)
                                .map(StationEvent::getEvseUid)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}

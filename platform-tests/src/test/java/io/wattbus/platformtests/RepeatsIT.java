package io.wattbus.platformtests;

import static io.wattbus.platformtests.harness.Charger.accepted;
import static io.wattbus.schemas.Topics.CHARGE_DETAIL_RECORDS;
import static io.wattbus.schemas.Topics.CHARGING_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.simulator.ocpp16.StopReason;
import io.wattbus.simulator.rpc.Frame;
import io.wattbus.simulator.station.SimulatedStation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stations say things twice, late and out of order; each session is billed once. */
@OnPlatform
class RepeatsIT {

    @Test
    void aStartSentAgainUnderAnotherIdIsTheSameTransaction(RunningPlatform platform, Tenant tenant) {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        StationAccess access = tenant.station();
        Charger charger = tenant.connect(access).boot();
        String idToken = tenant.idToken();
        Instant start = Instant.now();

        int transaction = charger.start(1, idToken, start, 1_000);
        charger.cut();
        Charger again = tenant.connect(access).boot();
        int repeated = again.start(1, idToken, start, 1_000);
        again.stop(transaction, start, 11_000);

        assertThat(repeated).isEqualTo(transaction);
        assertOneSessionAndOneBill(platform, access, 10_000_000);
    }

    @Test
    void aStopSentAgainEndsTheSessionOnce(RunningPlatform platform, Tenant tenant) {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        StationAccess access = tenant.station();
        Charger charger = tenant.connect(access).boot();
        Instant start = Instant.now();
        int transaction = charger.start(1, tenant.idToken(), start, 1_000);

        charger.stop(transaction, start, 11_000);
        charger.stop(transaction, start, 11_000);
        charger.cut();
        tenant.connect(access).boot().stop(transaction, start, 11_000);

        assertOneSessionAndOneBill(platform, access, 10_000_000);
    }

    @Test
    void whatHappenedOfflineIsBilledWhenItIsTold(RunningPlatform platform, Tenant tenant) {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        StationAccess access = tenant.station();
        SimulatedStation station = tenant.simulate(access);
        station.connect().join();
        station.disconnect();

        station.start(1, tenant.idToken());
        station.charge(1, 4_321);
        var _ = station.meter(1);
        station.stop(1, StopReason.LOCAL);
        station.connect().join();
        station.settled().join();

        assertOneSessionAndOneBill(platform, access, 4_321_000);
        assertThat(platform.journal().values(CHARGING_SESSIONS, access.stationId()))
                .allSatisfy(event -> {
                    assertThat(event.getOffline()).isTrue();
                    assertThat(event.getLive()).isFalse();
                });
    }

    @Test
    void aStopOfAnUnknownTransactionIsASessionOfItsOwn(RunningPlatform platform, Tenant tenant) {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        StationAccess access = tenant.station();
        Charger charger = tenant.connect(access).boot();
        String stop = """
                {"transactionId": 987654321, "timestamp": "%1$s", "meterStop": 11000, "transactionData":
                 [{"timestamp": "%1$s", "sampledValue": [{"value": "1000", "context": "Transaction.Begin"}]}]}\
                """.formatted(Instant.now());

        Frame first = charger.call("StopTransaction", stop);
        Frame second = charger.call("StopTransaction", stop);

        assertThat(accepted(second)).isEqualTo(accepted(first));
        assertOneSessionAndOneBill(platform, access, 10_000_000);
    }

    private static void assertOneSessionAndOneBill(RunningPlatform platform, StationAccess access, long energyMilliWh) {
        List<ChargingSessionEvent> events = await("the end on the topic")
                .until(
                        () -> platform.journal().values(CHARGING_SESSIONS, access.stationId()),
                        seen -> seen.stream().anyMatch(event -> event.getType() == SessionEventType.ENDED));
        assertThat(events)
                .extracting(ChargingSessionEvent::getSessionId)
                .containsOnly(events.getFirst().getSessionId());
        assertThat(events)
                .extracting(ChargingSessionEvent::getSequence)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(events.getLast().getEnergyMilliWh()).isEqualTo(energyMilliWh);
        String sessionId = events.getFirst().getSessionId().toString();
        await("the bill on the topic")
                .untilAsserted(() -> assertThat(platform.journal().values(CHARGE_DETAIL_RECORDS, sessionId))
                        .singleElement()
                        .extracting(ChargeDetailRecord::getEnergyMilliWh)
                        .isEqualTo(energyMilliWh));
    }
}

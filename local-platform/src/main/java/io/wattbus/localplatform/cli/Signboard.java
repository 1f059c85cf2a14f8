package io.wattbus.localplatform.cli;

import io.wattbus.localplatform.LocalPlatform;
import io.wattbus.localplatform.demo.Demo;
import io.wattbus.localplatform.services.RunningService;
import io.wattbus.localplatform.services.Service;
import io.wattbus.simulator.fleet.ChargingStation;
import io.wattbus.simulator.fleet.Location;
import java.io.PrintStream;
import java.net.URI;

/** Where to look: addresses, and calls to copy. */
record Signboard(LocalPlatform platform, Demo demo) {

    private static final String CALL = "  curl -s -H \"Authorization: Bearer $(./wattbus token)\"";

    void print(PrintStream out) {
        out.println();
        addresses().print(out);
        out.println();
        out.println("Calls to copy:");
        URI gateway = demo.running(Service.CHARGING_GATEWAY).url();
        URI billing = demo.running(Service.BILLING_SERVICE).url();
        URI availability = demo.running(Service.AVAILABILITY_SERVICE).url();
        URI fraud = demo.running(Service.FRAUD_SERVICE).url();
        URI search = demo.running(Service.SEARCH_SERVICE).url();
        Location place = demo.fleet().locations().getFirst();
        out.printf("%s '%s/api/v1/stations?limit=3'%n", CALL, gateway);
        out.printf("%s '%s/api/v1/transactions?active=true'%n", CALL, gateway);
        out.printf("%s '%s/api/v1/charge-detail-records?limit=3'%n", CALL, billing);
        out.printf(
                "  curl -s '%s/api/v1/locations?near=%s,%s&radiusM=5000&limit=3'%n",
                availability, place.latitude(), place.longitude());
        out.printf("%s '%s/api/v1/decisions?limit=3'%n", CALL, fraud);
        out.printf("%s '%s/api/v1/search/sessions?state=ACTIVE&limit=3'%n", CALL, search);
        out.printf("%s '%s/api/v1/statistics?window=PT1H'%n", CALL, search);
        out.printf(
                "%s -H 'Content-Type: application/json' -d '{\"connectorId\":1}'"
                        + " '%s/api/v1/stations/%s/commands/UnlockConnector'%n",
                CALL, gateway, aStation().stationId());
        out.println();
        out.println("Ctrl-C, or ./wattbus down, stops everything. The data stays; ./wattbus up --fresh forgets it.");
        out.println();
    }

    private Table addresses() {
        Table table = new Table();
        for (RunningService service : demo.services()) {
            table.row(service.instance(), service.url().toString(), "API, /v3/api-docs, /actuator/prometheus");
        }
        ChargingStation station = aStation();
        return table.row(
                        "chargers",
                        demo.chargers() + "/" + station.stationId(),
                        "ocpp1.6, Basic authentication, password " + station.password())
                .row("Kafka", platform.kafkaBootstrap(), "")
                .row("registry", platform.registryUrl().toString(), "/apis/ccompat/v7/subjects")
                .row(
                        "PostgreSQL",
                        platform.databaseUrl("gateway"),
                        "user and password gateway; likewise billing, roaming")
                .row("Redis", platform.redisUri().toString(), "")
                .row("OpenSearch", platform.openSearchUrl().toString(), "");
    }

    private ChargingStation aStation() {
        return demo.fleet().stations().getFirst();
    }
}

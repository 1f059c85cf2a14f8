package io.wattbus.simulator.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.wattbus.simulator.fleet.Fleet;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProvisioningIT {

    private final Map<String, String> resources = new ConcurrentHashMap<>();
    private final Map<String, String> authorizations = new ConcurrentHashMap<>();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile String refusedPath = "none";
    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getRawPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean refused = path.contains(refusedPath);
            String before = refused ? "" : resources.put(path, body);
            authorizations.put(path, exchange.getRequestHeaders().getFirst("Authorization"));
            order.add(path);
            exchange.sendResponseHeaders(refused ? 422 : before == null ? 201 : 200, -1);
            exchange.close();
        });
        server.start();
        address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    @Test
    void putsOperatorThenLocationsThenStationsThenCards() {
        Fleet fleet = Fleet.of(5);
        AtomicInteger last = new AtomicInteger();

        try (GatewayProvisioning gateway = new GatewayProvisioning(address, "platform", "operator")) {
            gateway.provision(fleet, (done, of) -> last.accumulateAndGet(done * 100 / of, Math::max));
        }

        assertThat(last).hasValue(100);
        assertThat(order.getFirst()).isEqualTo("/api/v1/operators/FI*WAT");
        assertThat(authorizations.get("/api/v1/operators/FI*WAT")).isEqualTo("Bearer platform");
        assertThat(authorizations.get("/api/v1/locations/FI-WAT-L00001")).isEqualTo("Bearer operator");
        assertThat(order)
                .extracting(path -> path.split("/")[3])
                .isSortedAccordingTo((a, b) -> Integer.compare(rank(a), rank(b)));
        assertThat(resources).hasSize(1 + 2 + 5 + 20);
        assertThat(resources.get("/api/v1/stations/FI-WAT-000001"))
                .isEqualTo("{\"locationId\":\"FI-WAT-L00001\",\"password\":\"demo-FI-WAT-000001-password\",\"evses\":["
                        + evse(1, "001-1") + "," + evse(2, "001-2") + "]}");
    }

    @Test
    void saysOfEachWhetherItIsNew() {
        Fleet fleet = Fleet.of(1);
        try (GatewayProvisioning gateway = new GatewayProvisioning(address, "platform", "operator")) {
            assertThat(gateway.put(fleet.operator())).isTrue();
            assertThat(gateway.put(fleet.operator())).isFalse();
        }
    }

    @Test
    void failsWhenOneOfManyIsRefusedAndNamesNoCard() {
        Fleet fleet = Fleet.of(3);
        refusedPath = fleet.idTokens().get(7).uid();

        try (GatewayProvisioning gateway = new GatewayProvisioning(address, "platform", "operator")) {
            assertThatThrownBy(() -> gateway.provision(fleet, Progress.SILENT))
                    .isInstanceOfSatisfying(
                            ProvisioningFailed.class,
                            failure -> assertThat(failure.status()).isEqualTo(422))
                    .hasMessageNotContaining(refusedPath);
        }
    }

    @Test
    void putsATariffAsOcpiWritesIt() {
        try (BillingProvisioning billing = new BillingProvisioning(address, "operator")) {
            assertThat(billing.putDemoTariff("EUR")).isTrue();
        }

        assertThat(resources.get("/api/v1/tariffs/demo"))
                .isEqualTo("{\"tariff\":{\"currency\":\"EUR\",\"elements\":[{\"price_components\":["
                        + price("FLAT", "0.49") + "," + price("ENERGY", "0.25") + "," + price("TIME", "0.60")
                        + "]}]},\"appliesTo\":[{}]}");
    }

    private static String price(String type, String price) {
        return "{\"type\":\"" + type + "\",\"price\":" + price + ",\"vat\":25.5,\"step_size\":1}";
    }

    private static String evse(int number, String reference) {
        return "{\"evseNumber\":" + number + ",\"evseId\":\"FI*WAT*E000001*" + number + "\",\"physicalReference\":\""
                + reference
                + "\",\"connectors\":[{\"connectorNumber\":1,\"standard\":\"IEC_62196_T2_COMBO\",\"format\":\"CABLE\","
                + "\"powerType\":\"DC\",\"maxVoltageV\":920,\"maxAmperageA\":500,\"maxPowerW\":150000}]}";
    }

    private static int rank(String collection) {
        return List.of("operators", "locations", "stations", "id-tokens").indexOf(collection);
    }
}

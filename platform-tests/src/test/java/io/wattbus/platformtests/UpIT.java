package io.wattbus.platformtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.localplatform.process.FreePorts;
import io.wattbus.localplatform.process.ProcessRecord;
import io.wattbus.localplatform.services.Service;
import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Rest;
import io.wattbus.simulator.station.StationRuntime;
import io.wattbus.simulator.wire.Handshake;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one command, as somebody types it who has just cloned the repository and built it. */
class UpIT {

    private static final String STATION = "UP-IT-1";
    private static final String PASSWORD = "a-good-password-of-UP-IT-1";
    /** Little enough that the fraud checks believe it of a moment. */
    private static final long POSSIBLE_WH = 500;

    private static final Duration UP = Duration.ofMinutes(3);
    private static final Duration CONNECTED = Duration.ofSeconds(15);
    private static final Duration DOWN = Duration.ofSeconds(60);

    @TempDir
    private Path temporary;

    private Script wattbus;

    @BeforeEach
    void chooseDirectoryAndPorts() throws IOException {
        wattbus = Script.in(temporary.resolve("data"));
    }

    @AfterEach
    void leaveNothing() throws Exception {
        wattbus.run("./wattbus down");
    }

    @Test
    void whatIsPrintedWorksAndDataOutlivesARestart() throws Exception {
        Path printed = temporary.resolve("up.txt");
        Process up = wattbus.begin(printed, "up", "--stations", "3");
        List<String> calls = awaitCalls(up, printed);

        for (String call : calls) {
            await(call).atMost(CONNECTED).untilAsserted(() -> assertWorks(wattbus.run(call)));
        }
        assertThat(wattbus.run("./wattbus status")).satisfies(status -> {
            assertThat(status.exitCode()).as(status.output()).isZero();
            assertThat(status.output())
                    .contains("postgresql", "kafka", "registry", "redis", "opensearch")
                    .contains(Service.all().stream().map(Service::name).toList());
        });
        charge(token());
        await("the bill").atMost(UP).until(() -> bills(token()) == 1);
        assertThat(wattbus.run("./wattbus reconcile").output()).doesNotContain("Vertx", "\tat ");
        List<ProcessHandle> processes = processes();
        assertThat(processes).hasSizeGreaterThanOrEqualTo(5 + Service.all().size());

        wattbus.interrupt(up);
        assertNothingIsLeft(up, processes);
        assertASessionIsBilledAfterARestart();
    }

    @Test
    void aTakenPortIsToldInOneLine() throws Exception {
        int port = wattbus.port("WATTBUS_KAFKA_PORT");
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();

            Script.Ended ended = wattbus.run("./wattbus up");

            assertThat(ended.exitCode()).isNotZero();
            assertThat(ended.output().lines().filter(line -> line.startsWith("wattbus:")))
                    .singleElement()
                    .asString()
                    .contains(
                            Integer.toString(port),
                            Long.toString(ProcessHandle.current().pid()));
            assertThat(ended.output()).doesNotContain("Exception", "\tat ");
        }
        assertThat(processes()).isEmpty();
    }

    /** Data is kept, and a session begun on a socket after this start has its record. */
    private void assertASessionIsBilledAfterARestart() throws Exception {
        Path printed = temporary.resolve("again.txt");
        Process up = wattbus.begin(printed, "up", "--stations", "3");
        awaitCalls(up, printed);
        String token = token();
        assertThat(bills(token)).as("kept").isEqualTo(1);

        charge(token);
        await("the bill").atMost(UP).until(() -> bills(token) == 2);
        List<ProcessHandle> processes = processes();
        assertThat(wattbus.run("./wattbus down").exitCode()).isZero();
        assertNothingIsLeft(up, processes);
    }

    private static void assertWorks(Script.Ended call) {
        assertThat(call.exitCode()).as(call.output()).isZero();
        assertThat(call.output()).startsWith("{").doesNotContain("urn:wattbus:problem");
    }

    private void charge(String token) {
        Rest gateway = Rest.of(address("http", "WATTBUS_GATEWAY_PORT"), token);
        String location =
                gateway.items("/api/v1/locations").getFirst().at("/locationId").asString();
        String idToken = gateway.items("/api/v1/id-tokens").stream()
                .filter(known -> known.at("/status").asString().equals("ACCEPTED"))
                .findFirst()
                .orElseThrow()
                .at("/uid")
                .asString();
        gateway.put("/api/v1/stations/" + STATION, """
                {"locationId": "%s", "password": "%s", "evses": [{"evseNumber": 1, "connectors":
                 [{"connectorNumber": 1, "standard": "IEC_62196_T2", "format": "SOCKET", "powerType": "AC_3_PHASE",
                   "maxVoltageV": 400, "maxAmperageA": 32, "maxPowerW": 22000}]}]}""".formatted(location, PASSWORD))
                .expectSuccess();
        try (StationRuntime runtime = StationRuntime.start();
                Charger charger = Charger.connect(
                        runtime.wires(),
                        Handshake.ocpp16(URI.create(address("ws", "WATTBUS_OCPP_PORT") + "/ocpp/" + STATION))
                                .withBasic(STATION, PASSWORD))) {
            Instant start = Instant.now();
            int transaction = charger.boot().start(1, idToken, start, 0);
            charger.stop(transaction, start, POSSIBLE_WH);
        }
    }

    private String token() throws Exception {
        return wattbus.run("./wattbus token").output().strip();
    }

    private long bills(String token) {
        return Rest.of(address("http", "WATTBUS_BILLING_PORT"), token).items("/api/v1/charge-detail-records").stream()
                .filter(bill -> bill.at("/stationId").asString().equals(STATION))
                .count();
    }

    /** The curl calls of the table that {@code up} ends with. */
    private static List<String> awaitCalls(Process up, Path printed) {
        return await("the table")
                .atMost(UP)
                .until(
                        () -> {
                            assertThat(up.isAlive())
                                    .as(Files.readString(printed))
                                    .isTrue();
                            return calls(Files.readString(printed));
                        },
                        calls -> calls.size() > 1);
    }

    private static List<String> calls(String printed) {
        return printed.replace("\\\n", " ")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("curl "))
                .toList();
    }

    private void assertNothingIsLeft(Process up, List<ProcessHandle> processes) throws InterruptedException {
        assertThat(up.waitFor(DOWN.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(wattbus.ports().values()).allMatch(FreePorts::isFree);
    }

    private List<ProcessHandle> processes() {
        return ProcessRecord.all(wattbus.directory().resolve("run")).stream()
                .map(ProcessRecord::process)
                .flatMap(Optional::stream)
                .toList();
    }

    private URI address(String scheme, String port) {
        return URI.create("%s://localhost:%d".formatted(scheme, wattbus.port(port)));
    }
}

package io.wattbus.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.simulator.CentralSystem;
import io.wattbus.simulator.rpc.Json;
import io.wattbus.simulator.run.LedgerFile;
import io.wattbus.simulator.station.LedgerEntry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SimulatorCommandIT {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();
    private CentralSystem central;

    @BeforeEach
    void start() throws Exception {
        central = CentralSystem.start();
    }

    @AfterEach
    void stop() throws Exception {
        central.close();
    }

    @Test
    void simulatesForAWhileAndWritesWhatTheStationsBelieve() {
        Path ledger = folder.resolve("ledger.json");
        Path result = folder.resolve("result.json");

        int exitCode = run(
                "simulate",
                "--stations=2",
                "--seed=7",
                "--speed=600",
                "--duration=3s",
                "--quiet",
                "--ledger=" + ledger,
                "--result=" + result);

        assertThat(exitCode).isZero();
        assertThat(LedgerFile.read(ledger).settled()).isTrue();
        assertThat(LedgerFile.read(ledger).sessions()).isNotEmpty().allMatch(LedgerEntry::settled);
        assertThat(Json.MAPPER.readTree(result).path("sessionsStopped").asInt())
                .isEqualTo(LedgerFile.read(ledger).sessions().size());
        assertThat(said.toString()).contains("sessions begun").contains("0 errors");
    }

    @Test
    void loadsAndMeasures() {
        Path result = folder.resolve("result.json");

        int exitCode =
                run("load", "--stations=5", "--active=2", "--warm-up=200ms", "--duration=1s", "--result=" + result);

        assertThat(exitCode).isZero();
        JsonNode measured = Json.MAPPER.readTree(result);
        assertThat(measured.path("stations").asInt()).isEqualTo(5);
        assertThat(measured.path("messagesPerSecond").asDouble()).isPositive();
        assertThat(measured.path("errors").asInt()).isZero();
        assertThat(said.toString()).contains("5 of 5 stations connected");
    }

    @Test
    void takesStationsFromAFile() throws Exception {
        Path stations = folder.resolve("stations.json");
        Files.writeString(
                stations,
                "[{\"stationId\":\"MINE\",\"locationId\":\"HERE\",\"password\":\"secret\",\"model\":\"AC_22\"}]");

        int exitCode = run("simulate", "--stations-file=" + stations, "--duration=1s", "--quiet", "--on-exit=leave");

        assertThat(exitCode).isZero();
        assertThat(central.received())
                .isNotEmpty()
                .allMatch(call -> call.stationId().equals("MINE"));
    }

    @Test
    void saysWhatItCannotRead() {
        assertThat(run("simulate", "--duration=soon")).isEqualTo(2);
    }

    private int run(String... args) {
        String[] all = new String[args.length + 1];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--url=" + central.address();
        return SimulatorCommand.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(all);
    }
}

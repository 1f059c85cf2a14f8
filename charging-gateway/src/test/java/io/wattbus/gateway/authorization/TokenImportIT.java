package io.wattbus.gateway.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.Api;
import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.schemas.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningGateway
class TokenImportIT {

    private static final String PATH = "/api/v1/id-tokens/imports";
    private static final String JSON_LINES = "application/x-ndjson";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TokenImports imports;

    @Autowired
    private TokenImportRepository repository;

    private Api operator;

    @BeforeEach
    void provisionOperator() {
        Fixtures.operator(jdbc);
        operator = Api.on(port).with(Tokens.of("FI*WAT", "id-tokens:read", "id-tokens:write"));
    }

    @Test
    void importsJsonLinesInManyChunksAndTellsHowFarItIs() {
        String body = IntStream.range(0, 4_500)
                .mapToObj("{\"type\": \"RFID\", \"uid\": \"Bulk%05d\", \"groupId\": \"FLEET\"}"::formatted)
                .collect(Collectors.joining("\n"));

        Api.Answer accepted = operator.post(PATH, body, JSON_LINES);
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.at("/received")).isEqualTo("4500");

        Api.Answer done = awaitDone(accepted.at("/importId"));
        assertThat(done.at("/processed")).isEqualTo("4500");
        assertThat(done.at("/created")).isEqualTo("4500");
        assertThat(done.at("/failed")).isEqualTo("0");
        assertThat(operator.get("/api/v1/id-tokens/RFID/bulk04499").at("/groupId"))
                .isEqualTo("FLEET");
        await().until(() ->
                Consumed.of(Topics.ID_TOKENS, "FI*WAT/RFID/Bulk04499").size() == 1);
        assertThat(jdbc.sql("select reltuples from pg_class where oid = 'id_token'::regclass")
                        .query(Integer.class)
                        .single())
                .as("how many PostgreSQL takes them for when it looks for one")
                .isGreaterThanOrEqualTo(4_000);

        Api.Answer again = awaitDone(operator.post(PATH, body, JSON_LINES).at("/importId"));
        assertThat(again.at("/created")).isEqualTo("0");
        assertThat(again.at("/changed")).as("nothing is told twice").isEqualTo("0");
        assertThat(operator.get(PATH).body().size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void importsCsvAndTellsWhatIsWrongWithWhichLine() {
        String body = """
                type,uid,status,groupId,validUntil,whitelist
                RFID,CSV-1,,,,
                RFID,CSV-2,BLOCKED,"a, b",2030-01-01T00:00:00Z,NEVER

                PLASTIC,CSV-3,,,,
                RFID,,,,,
                RFID,CSV-4,LOST,,,
                RFID,has blank,,,,
                RFID,csv-1,EXPIRED,,,
                RFID,WB-0123456789ABCDEFG,,,,
                RFID,CSV-5,,,,,,,
                """;

        Api.Answer done = awaitDone(operator.post(PATH, body, "text/csv").at("/importId"));

        assertThat(done.at("/received")).isEqualTo("9");
        assertThat(done.at("/created")).isEqualTo("2");
        assertThat(done.at("/failed")).isEqualTo("6");
        assertThat(done.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/line").asInt()))
                .containsExactly(5, 6, 7, 8, 10, 11);
        assertThat(done.body().toString()).doesNotContain("CSV-").doesNotContain("blank");
        assertThat(operator.get("/api/v1/id-tokens/RFID/CSV-1").at("/status"))
                .as("the last line of a token counts")
                .isEqualTo("EXPIRED");
        assertThat(operator.get("/api/v1/id-tokens?uid=csv-&status=BLOCKED")
                        .body()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        assertThat(operator.get("/api/v1/id-tokens?groupId=a,%20b").at("/items/0/uid"))
                .isEqualTo("CSV-2");
    }

    @Test
    void passesOverWhatCannotBeStored() {
        String body = """
                {"type": "RFID", "uid": "ODD-1", "contractId": "a\\u0000b"}
                {"type": "RFID", "uid": "ODD-2", "validUntil": "+12026-01-01T00:00:00Z"}
                {"type": "RFID", "uid": "ODD-3", "groupId": "%s"}
                {"type": "RFID", "uid": "ODD-4"}
                """.formatted("x".repeat(1_000_000));

        Api.Answer done = awaitDone(operator.post(PATH, body, JSON_LINES).at("/importId"));

        assertThat(done.at("/created")).isEqualTo("1");
        assertThat(done.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/detail").asString()))
                .containsExactly(
                        "contractId has no control characters",
                        "validUntil is from the year 1 to 9999",
                        "the line is too long");
    }

    @Test
    void givesUpWhatTheStoreRefusesAndGoesOnWithOthers() {
        jdbc.sql("alter table id_token add constraint refused check (uid <> 'REFUSED-1')")
                .update();
        try {
            String refused = operator.post(PATH, "{\"type\": \"RFID\", \"uid\": \"REFUSED-1\"}", JSON_LINES)
                    .at("/importId");
            String other = operator.post(PATH, "{\"type\": \"RFID\", \"uid\": \"TAKEN-1\"}", JSON_LINES)
                    .at("/importId");

            assertThat(awaitDone(other).at("/created")).isEqualTo("1");
            await().untilAsserted(() ->
                    assertThat(operator.get(PATH + "/" + refused).at("/state")).isEqualTo("ABANDONED"));
        } finally {
            jdbc.sql("alter table id_token drop constraint refused").update();
        }
    }

    @Test
    void pagesThroughTokensOfOneUidAndMany() {
        String body = IntStream.range(0, 25)
                .mapToObj(number -> "{\"type\": \"%s\", \"uid\": \"Page%02d\"}"
                        .formatted(number % 2 == 0 ? "RFID" : "APP_USER", number / 2))
                .collect(Collectors.joining("\n"));
        awaitDone(operator.post(PATH, body, JSON_LINES).at("/importId"));

        List<String> seen = new ArrayList<>();
        Optional<String> path = Optional.of("/api/v1/id-tokens?uid=page&limit=4");
        while (path.isPresent()) {
            Api.Answer page = operator.get(path.get());
            page.body().at("/items").forEach(item -> seen.add(item.at("/uid").asString() + item.at("/type")));
            path = page.link().map(link -> link.substring(link.indexOf("/api/"), link.indexOf('>')));
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void keepsAnImportToItsOperator() {
        String id = operator.post(PATH, "{}", JSON_LINES).at("/importId");

        Api.Answer foreign =
                Api.on(port).with(Tokens.of("SE*OTH", "id-tokens:read")).get(PATH + "/" + id);

        assertThat(foreign.status()).isEqualTo(404);
    }

    @Test
    void appliesNothingOfABodyThatBreaksOff() {
        OperatorId id = new OperatorId("FI*WAT");
        Reader broken = new StringReader("{\"type\": \"RFID\", \"uid\": \"BROKEN-1\"}\n") {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read < 0) {
                    throw new IOException("The sender is gone");
                }
                return read;
            }
        };

        org.assertj.core.api.Assertions.assertThatIOException()
                .isThrownBy(() -> imports.receive(id, ImportFormat.JSON_LINES, new BufferedReader(broken)));

        Instant later = Instant.now().plus(Duration.ofHours(1));
        repository.abandon(later, later);
        TokenImport abandoned = repository.newest(id).stream()
                .filter(found -> found.state() == TokenImport.State.ABANDONED)
                .findFirst()
                .orElseThrow();
        assertThat(abandoned.processed()).isZero();
        assertThat(operator.get("/api/v1/id-tokens/RFID/BROKEN-1").status()).isEqualTo(404);
    }

    private Api.Answer awaitDone(String id) {
        UUID.fromString(id);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> operator.get(PATH + "/" + id),
                        answer -> answer.at("/state").equals("DONE"));
    }
}

package io.wattbus.localplatform;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.localplatform.parts.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartsIT {

    private final LocalPlatform platform = SharedPlatform.get();

    @Test
    void redisKeepsAValue() throws IOException {
        assertThat(redis("SET greeting hello")).isEqualTo("+OK");
        assertThat(redis("GETRANGE greeting 0 4")).isEqualTo("$5");
    }

    @Test
    void openSearchFindsADocument() throws Exception {
        send("PUT", platform.openSearchUrl().resolve("/stations/_doc/1?refresh=true"), "{\"city\":\"Helsinki\"}");

        assertThat(send("GET", platform.openSearchUrl().resolve("/stations/_search?q=city:helsinki"), ""))
                .contains("\"_id\":\"1\"");
    }

    @Test
    void databaseBelongsToItsUser() throws Exception {
        Database database = platform.database("gateway");

        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.createStatement().execute("CREATE TABLE IF NOT EXISTS mine (id int)");
            assertThat(connection.getCatalog()).isEqualTo("gateway");
        }
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void comesBackAfterKill(Part part) {
        platform.kill(part);
        assertThat(platform.isRunning(part)).isFalse();

        platform.start(part);

        assertThat(platform.isRunning(part)).isTrue();
    }

    @Test
    void pausedBrokerAnswersAfterResume() throws Exception {
        platform.pause(Part.KAFKA);
        platform.resume(Part.KAFKA);

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", platform.kafkaBootstrap()))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
    }

    private String redis(String command) throws IOException {
        URI redis = platform.redisUri();
        try (Socket socket = new Socket(redis.getHost(), redis.getPort())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    private static String send(String method, URI uri, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}

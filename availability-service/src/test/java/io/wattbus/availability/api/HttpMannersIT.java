package io.wattbus.availability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.availability.testing.Api;
import io.wattbus.availability.testing.AvailabilityIntegrationTest;
import io.wattbus.availability.testing.Fixtures;
import io.wattbus.availability.testing.KafkaWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for each answer: limits, origins, compression. */
@AvailabilityIntegrationTest
class HttpMannersIT {

    private final KafkaWorld kafka;
    private final Api api;
    private final Fixtures.Place place = Fixtures.place();

    HttpMannersIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @BeforeEach
    void publish() {
        kafka.publish(place.location());
        await().until(() -> api.location(place).status() == 200);
    }

    @Test
    void saysHowMuchMayBeAsked() {
        Api.Answer answer = api.location(place);

        assertThat(answer.header("RateLimit-Policy")).matches("\"client\";q=\\d+;w=60");
        assertThat(answer.header("RateLimit")).matches("\"client\";r=\\d+;t=\\d+");
    }

    @Test
    void letsAnyOriginRead() {
        Api.Answer answer = api.get("/api/v1/locations/" + place.id(), "Origin", "https://app.example.com");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "RateLimit");
    }

    @Test
    void compressesUnderAnETagOfItsOwn() throws IOException {
        String path = "/api/v1/locations/" + place.id();
        Api.Answer plain = api.get(path);
        HttpResponse<byte[]> packed = api.packed(path);

        assertThat(plain.response().headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("ETag"))
                .hasValueSatisfying(etag ->
                        assertThat(etag).isNotEqualTo(plain.header("ETag")).endsWith("-gz\""));
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked).hasContent(plain.body());
        }
        assertThat(packed.body().length).isLessThan(plain.body().length());
    }

    @Test
    void whatIsNotWrittenPlainlyIsAnsweredTheSame() {
        Api.Answer plain = api.location(place);
        Api.Answer encoded = api.get("/api/v1/locations/" + place.id().replace("*", "%2A"));

        assertThat(encoded.status()).isEqualTo(200);
        assertThat(encoded.body()).isEqualTo(plain.body());
        assertThat(encoded.header("ETag")).isEqualTo(plain.header("ETag"));
    }

    @Test
    void problemIsToldTheSameOnEitherWay() {
        String nowhere = "/api/v1/locations/FI*NIX/nowhere";

        Api.Answer plain = api.get(nowhere);
        Api.Answer encoded = api.get(nowhere.replace("*", "%2A"));

        assertThat(plain.status()).isEqualTo(404);
        assertThat(plain.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(plain.at("/type")).isEqualTo("urn:wattbus:problem:not-found");
        assertThat(plain.header("ETag")).isEmpty();
        assertThat(encoded.at("/type")).isEqualTo(plain.at("/type"));
    }

    @Test
    void everyReadIsTimed() {
        String path = "/api/v1/locations/" + place.id();
        api.get(path, "If-None-Match", api.get(path).header("ETag"));
        api.get("/api/v1/status?ids=" + place.id());
        api.get("/api/v1/status");

        assertThat(api.get("/actuator/prometheus").body().lines())
                .anyMatch(timed("/api/v1/locations/{operatorId}/{locationId}", 200))
                .anyMatch(timed("/api/v1/locations/{operatorId}/{locationId}", 304))
                .anyMatch(timed("/api/v1/status", 200))
                .anyMatch(timed("/api/v1/status", 400));
    }

    @Test
    void believesNobodyWhoSaysToBeSomebodyElse() {
        String before = api.location(place).header("RateLimit");

        Api.Answer answer = api.get("/api/v1/locations/" + place.id(), "X-Forwarded-For", "203.0.113.9");

        assertThat(left(answer.header("RateLimit"))).isLessThanOrEqualTo(left(before));
    }

    private static Predicate<String> timed(String uri, int status) {
        return line -> line.startsWith("http_server_requests_seconds_count{")
                && line.contains("uri=\"" + uri + "\"")
                && line.contains("status=\"" + status + "\"");
    }

    private static long left(String header) {
        return Long.parseLong(header.replaceAll(".*r=(\\d+);.*", "$1"));
    }
}

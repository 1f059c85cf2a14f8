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
    void believesNobodyWhoSaysToBeSomebodyElse() {
        String before = api.location(place).header("RateLimit");

        Api.Answer answer = api.get("/api/v1/locations/" + place.id(), "X-Forwarded-For", "203.0.113.9");

        assertThat(left(answer.header("RateLimit"))).isLessThanOrEqualTo(left(before));
    }

    private static long left(String header) {
        return Long.parseLong(header.replaceAll(".*r=(\\d+);.*", "$1"));
    }
}

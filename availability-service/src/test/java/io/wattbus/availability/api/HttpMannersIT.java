package io.wattbus.availability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.availability.testing.Api;
import io.wattbus.availability.testing.AvailabilityIntegrationTest;
import io.wattbus.availability.testing.Fixtures;
import io.wattbus.availability.testing.KafkaWorld;
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
    void compressesUnderAnETagOfItsOwn() {
        String path = "/api/v1/locations/" + place.id();
        Api.Answer plain = api.get(path);
        Api.Answer compressed = api.get(path, "Accept-Encoding", "gzip");

        assertThat(plain.response().headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(compressed.header("Content-Encoding")).isIn("gzip", "");
        assertThat(compressed.header("ETag")).isNotEqualTo(plain.header("ETag")).endsWith("-gz\"");
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

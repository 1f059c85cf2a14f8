package io.wattbus.roaming.ocpi;

import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How this platform appears to partners, and how patient it is with them.
 *
 * @param url where partners reach this service
 * @param pageLimit most objects in a page
 * @param connectTimeout patience with a partner's network
 * @param answerTimeout patience with a partner's answer, from asking to its last byte
 * @param largestAnswer most that is read of an answer
 */
@Validated
@ConfigurationProperties("wattbus.ocpi")
public record OcpiSettings(
        URI url, @Positive int pageLimit, Duration connectTimeout, Duration answerTimeout, DataSize largestAnswer) {

    /** The address of {@code path} here. */
    public URI address(String path) {
        return URI.create(url.toString().replaceAll("/+$", "") + path);
    }
}

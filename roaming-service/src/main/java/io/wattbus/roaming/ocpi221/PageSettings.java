package io.wattbus.roaming.ocpi221;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How partners' lists are read.
 *
 * @param limit objects asked for in a page
 * @param mostPages after which a list is taken for endless
 * @param timeout patience with a page, from asking to its last byte
 * @param largest most that is read of a page
 */
@Validated
@ConfigurationProperties("wattbus.pages")
record PageSettings(@Positive int limit, @Positive int mostPages, Duration timeout, DataSize largest) {

    PartnerHttp.Bounds bounds() {
        return new PartnerHttp.Bounds(timeout, largest);
    }
}

package io.wattbus.gateway.authorization;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How bulk imports are dealt with.
 *
 * @param largest how many lines one may have
 * @param chunk lines dealt with in one SQL transaction
 * @param backlog records of tokens that may wait for Kafka; with more the import waits, so that whatever else the outbox
 *     carries waits behind no more than that
 * @param errorsKept how many errors are told, of all that are counted
 * @param patience an import whose lines stop coming is abandoned after this
 */
@Validated
@ConfigurationProperties("wattbus.id-token-import")
record TokenImportProperties(
        @DefaultValue("5000000") @Positive long largest,
        @DefaultValue("500") @Positive int chunk,
        @DefaultValue("2000") @Positive int backlog,
        @DefaultValue("100") @Positive int errorsKept,
        @DefaultValue("10m") Duration patience) {}

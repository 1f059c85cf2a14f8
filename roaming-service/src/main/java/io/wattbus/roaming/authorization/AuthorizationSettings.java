package io.wattbus.roaming.authorization;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How partners are asked about tokens.
 *
 * @param perPartner questions that may wait for one partner at a time; what is more is not asked
 * @param wayBack how long before the end of a question's time its answer must be here
 */
@Validated
@ConfigurationProperties("wattbus.authorization")
record AuthorizationSettings(@Positive int perPartner, Duration wayBack) {}

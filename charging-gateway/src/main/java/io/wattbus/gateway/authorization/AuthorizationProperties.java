package io.wattbus.gateway.authorization;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How tokens are judged.
 *
 * @param expectedStartTime how long a station has to make a start that it was told to, or that was asked about
 * @param answerDeadline how long the party of a token may take to say whether it may charge
 */
@Validated
@ConfigurationProperties("wattbus.authorization")
record AuthorizationProperties(
        @DefaultValue("15m") Duration expectedStartTime,
        @DefaultValue("5s") Duration answerDeadline) {}

package io.wattbus.gateway.connection;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one gateway process takes, and how much of one station or address. A rate of 0 is no limit. Addresses have none
 * unless told: many stations come through one proxy or one router.
 *
 * @param handshakesPerSecond of all
 * @param handshakeBurst how many may come at once
 * @param addressHandshakesPerSecond of one address
 * @param stationHandshakesPerSecond of one station and address
 * @param stationHandshakeBurst how many of one station may come at once
 * @param longestRetryAfter stations that are turned away come back evenly, none is told to come later than this
 * @param concurrentEntries how many stations are let in, or out, at the same time: each takes a connection of the database
 * @param entryPatience how long a station waits for that before it is turned away
 * @param messagesPerSecond of one station: what it sends faster is read later
 * @param messageBurst how many it may send at once, such as those that it kept while it was offline
 * @param addressMessagesPerSecond of all stations of one address together
 */
@Validated
@ConfigurationProperties("wattbus.limits")
public record LimitProperties(
        @DefaultValue("500") @Min(0) int handshakesPerSecond,
        @DefaultValue("1000") @Min(1) int handshakeBurst,
        @DefaultValue("0") @Min(0) int addressHandshakesPerSecond,
        @DefaultValue("1") @Min(0) int stationHandshakesPerSecond,
        @DefaultValue("30") @Min(1) int stationHandshakeBurst,
        @DefaultValue("60s") Duration longestRetryAfter,
        @DefaultValue("8") @Min(1) int concurrentEntries,
        @DefaultValue("5s") Duration entryPatience,
        @DefaultValue("5000") @Min(0) int messagesPerSecond,
        @DefaultValue("10000") @Min(1) int messageBurst,
        @DefaultValue("0") @Min(0) int addressMessagesPerSecond) {

    Pace ofAll() {
        return new Pace(handshakesPerSecond, handshakeBurst);
    }

    Pace ofAddress() {
        return new Pace(addressHandshakesPerSecond, handshakeBurst);
    }

    Pace ofStation() {
        return new Pace(stationHandshakesPerSecond, stationHandshakeBurst);
    }

    Pace ofMessages() {
        return new Pace(messagesPerSecond, messageBurst);
    }

    Pace ofMessagesOfAddress() {
        return new Pace(addressMessagesPerSecond, messageBurst);
    }
}

package io.wattbus.gateway.connection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The chargers' listener.
 *
 * @param port 0 takes any free one
 * @param maxFrameSize a longer frame closes the connection with 1009
 * @param pingInterval a station that was silent for so long is pinged
 * @param idleTimeout a station that was silent for so long is taken for gone
 * @param maxOutgoingFrames a station that lets more pile up is dropped
 * @param callTimeout how long a call of ours waits for its turn, and then for its answer
 * @param maxWaitingCalls how many calls to one station may wait for their turn
 * @param retryAfter what a station is told that is turned away for now
 * @param closeTimeout how long a station may take to close its side of a connection that we end
 * @param drainTimeout how long frames in progress may take when the gateway stops
 */
@Validated
@ConfigurationProperties("wattbus.ocpp")
public record OcppProperties(
        @DefaultValue("8180") @Min(0) @Max(65535) int port,
        @DefaultValue("64KB") DataSize maxFrameSize,
        @DefaultValue("1m") Duration pingInterval,
        @DefaultValue("10m") Duration idleTimeout,
        @DefaultValue("16") @Min(1) int maxOutgoingFrames,
        @DefaultValue("30s") Duration callTimeout,
        @DefaultValue("8") @Min(1) int maxWaitingCalls,
        @DefaultValue("10s") Duration retryAfter,
        @DefaultValue("10s") Duration closeTimeout,
        @DefaultValue("5s") Duration drainTimeout) {}

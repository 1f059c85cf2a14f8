package io.wattbus.search.index;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the indices are made.
 *
 * @param generation the indices that this process writes: 2 writes {@code sessions-v2} and so on
 * @param serve whether searches are led to this generation at the start; never back to an older one
 * @param shards of each index, fixed once it is made
 * @param replicas of each shard; 0 fits one node
 * @param refreshInterval how long a written document may be invisible to searches
 * @param makeInterval pause between attempts to make them while OpenSearch is away
 */
@Validated
@ConfigurationProperties("wattbus.index")
public record IndexSettings(
        @Min(1) int generation,
        boolean serve,
        @Min(1) int shards,
        @Min(0) int replicas,
        Duration refreshInterval,
        Duration makeInterval) {}

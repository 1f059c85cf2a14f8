package io.wattbus.gateway.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How notices are kept.
 *
 * @param kept how many of each action and station; older ones are forgotten
 */
@Validated
@ConfigurationProperties("wattbus.notice")
record NoticeProperties(
        @DefaultValue("100") @Min(1) @Max(10_000) int kept) {}

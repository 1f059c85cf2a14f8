package io.wattbus.gateway.vendor;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of vendors.
 *
 * @param profiles the document that says what is forgiven whom
 */
@Validated
@ConfigurationProperties("wattbus.vendor")
record VendorProperties(
        @DefaultValue("classpath:vendor-profiles.json") @NotNull
        Resource profiles) {}

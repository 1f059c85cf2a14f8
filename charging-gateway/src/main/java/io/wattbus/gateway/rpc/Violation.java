package io.wattbus.gateway.rpc;

/**
 * What is wrong with a payload.
 *
 * @param description names the field and the rule, never the value: it is logged and shown
 */
public record Violation(ErrorCode code, String description) {}

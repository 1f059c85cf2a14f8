package io.wattbus.localplatform.reconcile;

/**
 * Something that a service knows otherwise than the topic.
 *
 * @param where the service
 * @param subject the session or EVSE
 * @param what what is wrong, in a few words without personal data
 */
public record Difference(String where, String subject, String what) {}

/** How this service talks to Kafka: the wire format, retries, dead letters, health. */
@NullMarked
package io.wattbus.roaming.messaging;

import org.jspecify.annotations.NullMarked;

/** Kafka: the wire format, dead letters, and whether anybody is there. */
@NullMarked
package io.wattbus.fraud.messaging;

import org.jspecify.annotations.NullMarked;

/** Records on their way to Kafka: stored in the transaction that made them, sent in order by a relay. */
@NullMarked
package io.wattbus.gateway.outbox;

import org.jspecify.annotations.NullMarked;

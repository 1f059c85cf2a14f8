/** What comes from Kafka: the gateway's topics as they are written, and all that was known when Redis has lost it. */
@NullMarked
package io.wattbus.availability.intake;

import org.jspecify.annotations.NullMarked;

/** What this service publishes, stored with its cause in one transaction, and the relay that sends it to Kafka. */
@NullMarked
package io.wattbus.roaming.publishing;

import org.jspecify.annotations.NullMarked;

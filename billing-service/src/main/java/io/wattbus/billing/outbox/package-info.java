/** What is to be published, stored with its cause in one transaction, and the relay that sends it. */
@NullMarked
package io.wattbus.billing.outbox;

import org.jspecify.annotations.NullMarked;

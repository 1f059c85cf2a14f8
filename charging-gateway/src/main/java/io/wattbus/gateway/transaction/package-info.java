/** Transactions from start to stop, and the session events that come of them. */
@NullMarked
package io.wattbus.gateway.transaction;

import org.jspecify.annotations.NullMarked;

/** What the fraud checks decide: tokens that are refused and transactions that are stopped. */
@NullMarked
package io.wattbus.gateway.fraud;

import org.jspecify.annotations.NullMarked;

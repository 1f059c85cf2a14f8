/** Tests of the outbox and its relay. */
@NullMarked
package io.wattbus.gateway.outbox;

import org.jspecify.annotations.NullMarked;

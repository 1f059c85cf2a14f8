/** Connectors that are kept for somebody. */
@NullMarked
package io.wattbus.gateway.reservation;

import org.jspecify.annotations.NullMarked;

/** Tests of reservations. */
@NullMarked
package io.wattbus.gateway.reservation;

import org.jspecify.annotations.NullMarked;

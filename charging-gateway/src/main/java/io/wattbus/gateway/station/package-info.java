/** What a station says of itself and whether it is there: boot, connector status, connection. */
@NullMarked
package io.wattbus.gateway.station;

import org.jspecify.annotations.NullMarked;

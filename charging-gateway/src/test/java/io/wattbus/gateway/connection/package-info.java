/** Tests of the chargers' listener. */
@NullMarked
package io.wattbus.gateway.connection;

import org.jspecify.annotations.NullMarked;

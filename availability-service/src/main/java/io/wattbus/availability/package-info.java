/** The status of every EVSE, derived from what the gateway published, and the public API that mobile apps poll. */
@NullMarked
package io.wattbus.availability;

import org.jspecify.annotations.NullMarked;

/** Locations as they are now, where they are, and the public API that shows them with the status of their EVSEs. */
@NullMarked
package io.wattbus.availability.location;

import org.jspecify.annotations.NullMarked;

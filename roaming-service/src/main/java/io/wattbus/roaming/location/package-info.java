/** Locations with the status of their EVSEs, and when each part last changed. */
@NullMarked
package io.wattbus.roaming.location;

import org.jspecify.annotations.NullMarked;

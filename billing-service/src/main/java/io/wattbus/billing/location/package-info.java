/** The locations: the clocks that tariffs go by, and what records show of them. */
@NullMarked
package io.wattbus.billing.location;

import org.jspecify.annotations.NullMarked;

/** The clocks of the locations: tariffs go by them. */
@NullMarked
package io.wattbus.billing.location;

import org.jspecify.annotations.NullMarked;

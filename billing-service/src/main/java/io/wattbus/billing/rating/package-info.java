/** The price calculation of OCPI 2.2.1 tariffs: pure, exact, without any framework. */
@NullMarked
package io.wattbus.billing.rating;

import org.jspecify.annotations.NullMarked;

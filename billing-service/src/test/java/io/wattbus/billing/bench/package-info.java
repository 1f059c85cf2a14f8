/** Measures the price calculation alone, in a process of its own. */
@NullMarked
package io.wattbus.billing.bench;

import org.jspecify.annotations.NullMarked;

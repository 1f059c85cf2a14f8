/** What measurements hold the API against; there only in the profile {@code bench}. */
@NullMarked
package io.wattbus.availability.bench;

import org.jspecify.annotations.NullMarked;

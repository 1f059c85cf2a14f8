/** How much one client may ask. */
@NullMarked
package io.wattbus.availability.limit;

import org.jspecify.annotations.NullMarked;

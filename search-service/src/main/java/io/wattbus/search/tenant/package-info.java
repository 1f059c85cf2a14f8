/** Whose data is asked for. */
@NullMarked
package io.wattbus.search.tenant;

import org.jspecify.annotations.NullMarked;

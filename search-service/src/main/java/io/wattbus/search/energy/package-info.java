/** Energy and its rounding. */
@NullMarked
package io.wattbus.search.energy;

import org.jspecify.annotations.NullMarked;

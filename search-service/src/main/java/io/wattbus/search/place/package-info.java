/** Places on the map, as a search names them. */
@NullMarked
package io.wattbus.search.place;

import org.jspecify.annotations.NullMarked;

/** The page at {@code /}: a map of stations for whoever has a browser. Its files are under {@code static}. */
@NullMarked
package io.wattbus.availability.page;

import org.jspecify.annotations.NullMarked;

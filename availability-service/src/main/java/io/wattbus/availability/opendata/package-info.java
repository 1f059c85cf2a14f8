/** The export of all published locations, for whoever wants them all: OCPI 2.2.1 Locations, one in each line. */
@NullMarked
package io.wattbus.availability.opendata;

import org.jspecify.annotations.NullMarked;

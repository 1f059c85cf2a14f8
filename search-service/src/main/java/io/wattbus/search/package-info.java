/** Stations, sessions and bills in OpenSearch, and statistics over them. */
@NullMarked
package io.wattbus.search;

import org.jspecify.annotations.NullMarked;

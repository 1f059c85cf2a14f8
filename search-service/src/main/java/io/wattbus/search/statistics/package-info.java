/** Sessions, energy and starts per second, aggregated over the documents of sessions. */
@NullMarked
package io.wattbus.search.statistics;

import org.jspecify.annotations.NullMarked;

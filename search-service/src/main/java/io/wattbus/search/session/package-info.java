/** Charging sessions: one document each, as the newest event tells it. */
@NullMarked
package io.wattbus.search.session;

import org.jspecify.annotations.NullMarked;

/** Decisions of the fraud checks: from the topic into the index, and back to operators. */
@NullMarked
package io.wattbus.search.decision;

import org.jspecify.annotations.NullMarked;

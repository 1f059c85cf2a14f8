/** What was decided, on {@code fraud-decisions} and as operators see and release it. */
@NullMarked
package io.wattbus.fraud.decision;

import org.jspecify.annotations.NullMarked;

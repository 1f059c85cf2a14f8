/** Rules over the sessions as they happen, and decisions that block, stop and hold. */
@NullMarked
package io.wattbus.fraud;

import org.jspecify.annotations.NullMarked;

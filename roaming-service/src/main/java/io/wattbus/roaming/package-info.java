/** OCPI 2.2.1: what roaming partners pull, and what is pushed to them. */
@NullMarked
package io.wattbus.roaming;

import org.jspecify.annotations.NullMarked;

/** Tests of the gateway as a whole, and what they run on. */
@NullMarked
package io.wattbus.gateway;

import org.jspecify.annotations.NullMarked;

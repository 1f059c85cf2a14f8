/** Tests with several gateway processes. */
@NullMarked
package io.wattbus.gateway.replica;

import org.jspecify.annotations.NullMarked;

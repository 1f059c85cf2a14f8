/** Tests of transactions. */
@NullMarked
package io.wattbus.gateway.transaction;

import org.jspecify.annotations.NullMarked;

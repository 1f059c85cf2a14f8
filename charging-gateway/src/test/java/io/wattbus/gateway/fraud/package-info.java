/** Tests of commands. */
@NullMarked
package io.wattbus.gateway.fraud;

import org.jspecify.annotations.NullMarked;

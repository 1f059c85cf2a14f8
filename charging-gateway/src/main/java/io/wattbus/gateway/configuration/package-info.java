/** How stations are set, as they last reported it. */
@NullMarked
package io.wattbus.gateway.configuration;

import org.jspecify.annotations.NullMarked;

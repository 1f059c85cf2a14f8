/** What raw meter samples mean, in units of our own; plain Java. */
@NullMarked
package io.wattbus.gateway.meter;

import org.jspecify.annotations.NullMarked;

/** Operators, locations and stations: who may connect, and what a message is enriched with. */
@NullMarked
package io.wattbus.gateway.registry;

import org.jspecify.annotations.NullMarked;

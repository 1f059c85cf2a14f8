/** Commands of partners to our operators' stations, and the way of their results back to the partner. */
@NullMarked
package io.wattbus.roaming.command;

import org.jspecify.annotations.NullMarked;

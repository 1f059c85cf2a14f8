/** The public API: where a driver can charge now, answered from memory. */
@NullMarked
package io.wattbus.availability.api;

import org.jspecify.annotations.NullMarked;

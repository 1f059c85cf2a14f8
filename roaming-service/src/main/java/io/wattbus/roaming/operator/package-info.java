/** The operators whose stations partners may use. */
@NullMarked
package io.wattbus.roaming.operator;

import org.jspecify.annotations.NullMarked;

/** Real-time authorization: what stations want to know of tokens is asked of the partners that they are of. */
@NullMarked
package io.wattbus.roaming.authorization;

import org.jspecify.annotations.NullMarked;

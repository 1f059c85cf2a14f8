/** The lists of tokens that stations keep for when they are offline, kept in step with the operator's tokens. */
@NullMarked
package io.wattbus.gateway.locallist;

import org.jspecify.annotations.NullMarked;

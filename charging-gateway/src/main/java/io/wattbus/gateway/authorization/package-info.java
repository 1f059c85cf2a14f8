/** Id tokens and whether one may charge. */
@NullMarked
package io.wattbus.gateway.authorization;

import org.jspecify.annotations.NullMarked;

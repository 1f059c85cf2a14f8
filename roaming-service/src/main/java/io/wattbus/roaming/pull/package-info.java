/** Which part of a list a partner pulls. */
@NullMarked
package io.wattbus.roaming.pull;

import org.jspecify.annotations.NullMarked;

/** Partners' tokens, as they told them, and their way to whoever authorizes. */
@NullMarked
package io.wattbus.roaming.token;

import org.jspecify.annotations.NullMarked;

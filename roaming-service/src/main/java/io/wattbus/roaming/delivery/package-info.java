/** What each partner is still to be told, and the workers that tell it. */
@NullMarked
package io.wattbus.roaming.delivery;

import org.jspecify.annotations.NullMarked;

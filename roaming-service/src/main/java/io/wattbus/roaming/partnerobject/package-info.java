/** What partners tell of their own locations and tariffs, as they told it. */
@NullMarked
package io.wattbus.roaming.partnerobject;

import org.jspecify.annotations.NullMarked;

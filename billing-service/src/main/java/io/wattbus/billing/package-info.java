/** Bills charging sessions: tariffs, the price calculation, and one immutable charge detail record per session. */
@NullMarked
package io.wattbus.billing;

import org.jspecify.annotations.NullMarked;

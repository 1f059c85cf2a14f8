/** What a charge detail record comes to by its own periods and tariff: a second opinion, written apart from billing's. */
@NullMarked
package io.wattbus.roaming.pricecheck;

import org.jspecify.annotations.NullMarked;

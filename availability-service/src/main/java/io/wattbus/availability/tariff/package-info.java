/**
 * What charging costs whoever comes without a contract: the tariffs of operators and partners as they are now, and the
 * price of a connector that follows from them. The decision is pure; {@link TariffPrices} answers the view.
 */
@NullMarked
package io.wattbus.availability.tariff;

import org.jspecify.annotations.NullMarked;

/** Which of the operators' tariffs hold where: what connectors name. */
@NullMarked
package io.wattbus.roaming.tariff;

import org.jspecify.annotations.NullMarked;

/** Tariffs in versions, what they are assigned to, and their REST API and topic. */
@NullMarked
package io.wattbus.billing.tariff;

import org.jspecify.annotations.NullMarked;

/** The words every feature shares: who charges, where, under which tenant. */
@NullMarked
package io.wattbus.billing.charging;

import org.jspecify.annotations.NullMarked;

/** The words every feature shares: whose session, which token, what is done to whom. */
@NullMarked
package io.wattbus.fraud.charging;

import org.jspecify.annotations.NullMarked;

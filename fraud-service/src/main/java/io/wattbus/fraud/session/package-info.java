/** The sessions that were checked, for whoever compares books. */
@NullMarked
package io.wattbus.fraud.session;

import org.jspecify.annotations.NullMarked;

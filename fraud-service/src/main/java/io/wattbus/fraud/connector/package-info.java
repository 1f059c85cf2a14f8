/** What each connector can deliver, as the operators' locations say. */
@NullMarked
package io.wattbus.fraud.connector;

import org.jspecify.annotations.NullMarked;

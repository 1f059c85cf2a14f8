/** The stream's stores: how values are kept and how they are read from outside the stream. */
@NullMarked
package io.wattbus.fraud.store;

import org.jspecify.annotations.NullMarked;

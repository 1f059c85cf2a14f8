/** A platform of real processes, and its clients: sockets of chargers, HTTP of operators, and what is on the topics. */
@NullMarked
package io.wattbus.platformtests.harness;

import org.jspecify.annotations.NullMarked;

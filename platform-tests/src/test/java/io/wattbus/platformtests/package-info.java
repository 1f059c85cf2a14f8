/** What the platform promises, proven through sockets, HTTP and Kafka on processes of its own. */
@NullMarked
package io.wattbus.platformtests;

import org.jspecify.annotations.NullMarked;

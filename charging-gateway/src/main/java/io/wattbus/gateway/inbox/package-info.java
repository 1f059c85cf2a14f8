/** How records of other services are read, and what follows one that could not be applied. */
@NullMarked
package io.wattbus.gateway.inbox;

import org.jspecify.annotations.NullMarked;

/** What gateway processes tell each other at once, over the database that they share. */
@NullMarked
package io.wattbus.gateway.replica;

import org.jspecify.annotations.NullMarked;

/** Tests of the registry and its API. */
@NullMarked
package io.wattbus.gateway.registry;

import org.jspecify.annotations.NullMarked;

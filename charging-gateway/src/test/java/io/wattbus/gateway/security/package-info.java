/** Tests of who may call the API. */
@NullMarked
package io.wattbus.gateway.security;

import org.jspecify.annotations.NullMarked;

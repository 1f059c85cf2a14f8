/** Who calls the operators' API, for which tenant and with which scopes. */
@NullMarked
package io.wattbus.gateway.security;

import org.jspecify.annotations.NullMarked;

/** Tests of authorization and of the API of id tokens. */
@NullMarked
package io.wattbus.gateway.authorization;

import org.jspecify.annotations.NullMarked;

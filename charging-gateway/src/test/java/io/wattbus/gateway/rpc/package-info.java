/** Tests of the RPC framework. */
@NullMarked
package io.wattbus.gateway.rpc;

import org.jspecify.annotations.NullMarked;

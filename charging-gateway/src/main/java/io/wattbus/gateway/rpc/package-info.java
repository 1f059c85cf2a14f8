/** OCPP-J's remote procedure calls: frames, error codes, and who may speak when; plain Java, for every OCPP version. */
@NullMarked
package io.wattbus.gateway.rpc;

import org.jspecify.annotations.NullMarked;

/**
 * OCPP 1.6: payloads, one handler for each action, and the tables that tie them together. Its words ({@code idTag},
 * charge point) end here.
 */
@NullMarked
package io.wattbus.gateway.ocpp16;

import org.jspecify.annotations.NullMarked;

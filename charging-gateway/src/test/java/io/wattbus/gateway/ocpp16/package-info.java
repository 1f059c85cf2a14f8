/** Tests of OCPP 1.6. */
@NullMarked
package io.wattbus.gateway.ocpp16;

import org.jspecify.annotations.NullMarked;

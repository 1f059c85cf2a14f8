/** The payloads of OCPP 1.6 that a charge point sends, in the specification's own words. */
@NullMarked
package io.wattbus.simulator.ocpp16;

import org.jspecify.annotations.NullMarked;

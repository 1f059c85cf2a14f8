/** The OCPP server: it speaks with stations, keeps their transactions and publishes the one event that services follow. */
@NullMarked
package io.wattbus.gateway;

import org.jspecify.annotations.NullMarked;

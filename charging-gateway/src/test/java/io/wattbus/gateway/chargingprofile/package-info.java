@NullMarked
package io.wattbus.gateway.chargingprofile;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.wattbus.gateway.smartcharging;

import org.jspecify.annotations.NullMarked;

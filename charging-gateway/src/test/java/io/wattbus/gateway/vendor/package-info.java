@NullMarked
package io.wattbus.gateway.vendor;

import org.jspecify.annotations.NullMarked;

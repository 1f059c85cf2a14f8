@NullMarked
package io.wattbus.gateway.configuration;

import org.jspecify.annotations.NullMarked;

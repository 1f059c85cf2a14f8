@NullMarked
package io.wattbus.gateway.messagelog;

import org.jspecify.annotations.NullMarked;

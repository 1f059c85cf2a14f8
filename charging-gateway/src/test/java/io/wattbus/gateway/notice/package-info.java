@NullMarked
package io.wattbus.gateway.notice;

import org.jspecify.annotations.NullMarked;

/** Commands that operators send to stations. */
@NullMarked
package io.wattbus.gateway.command;

import org.jspecify.annotations.NullMarked;

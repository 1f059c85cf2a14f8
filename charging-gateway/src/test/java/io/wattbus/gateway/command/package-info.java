/** Tests of commands. */
@NullMarked
package io.wattbus.gateway.command;

import org.jspecify.annotations.NullMarked;

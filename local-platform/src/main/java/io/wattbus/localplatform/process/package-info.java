/** Processes that are started, watched, hurt and ended, and the records that let another run end them. */
@NullMarked
package io.wattbus.localplatform.process;

import org.jspecify.annotations.NullMarked;

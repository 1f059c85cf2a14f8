/** The real parts: how each is prepared, started and asked whether it is ready. */
@NullMarked
package io.wattbus.localplatform.parts;

import org.jspecify.annotations.NullMarked;

/** The platform on one machine: the real parts as processes of their own, without Docker. */
@NullMarked
package io.wattbus.localplatform;

import org.jspecify.annotations.NullMarked;

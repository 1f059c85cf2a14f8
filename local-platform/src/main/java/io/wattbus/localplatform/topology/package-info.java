/** The topics and schemas of the design, made and kept by code. */
@NullMarked
package io.wattbus.localplatform.topology;

import org.jspecify.annotations.NullMarked;

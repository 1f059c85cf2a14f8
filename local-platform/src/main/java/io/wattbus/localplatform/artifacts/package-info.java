/** Where the build left what is run. */
@NullMarked
package io.wattbus.localplatform.artifacts;

import org.jspecify.annotations.NullMarked;

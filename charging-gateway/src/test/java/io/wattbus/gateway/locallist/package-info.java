/** Tests of the lists that stations keep. */
@NullMarked
package io.wattbus.gateway.locallist;

import org.jspecify.annotations.NullMarked;
